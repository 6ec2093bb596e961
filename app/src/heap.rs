//! How the program's memory is laid out.

/// What glibc reads at the start of a program, and only then.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const HEAPS: &str = "MALLOC_ARENA_MAX";

/// Starts the program once more in its own place, with one heap for all its threads, unless the
/// operator has said how many.
///
/// glibc gives each thread a heap of its own, and what one frees another cannot use: after the
/// bench's load the server holds 87 MiB that way and 60 with one heap, and answers as fast
/// (`docs/bench.md`). Setting it from within would need unsafe code.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn share_one_heap() {
    use std::{env, os::unix::process::CommandExt as _, process::Command};

    if env::var_os(HEAPS).is_some() {
        return;
    }
    let Ok(program) = env::current_exe() else {
        return;
    };
    let mut arguments = env::args_os();
    let mut again = Command::new(program);
    if let Some(name) = arguments.next() {
        again.arg0(name);
    }
    // It returns only when it could not be done; the program then goes on as it is.
    let error = again.args(arguments).env(HEAPS, "1").exec();
    eprintln!("clairiere: {error}");
}

/// Only glibc has this to mend.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn share_one_heap() {}
