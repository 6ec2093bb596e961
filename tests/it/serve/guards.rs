//! What the program refuses to do, and how it says so.

use std::{fs, path::Path};

use tempfile::TempDir;

use super::program::{Running, command, free_port, get, run, said, send};

fn folder() -> TempDir {
    TempDir::new().expect("a folder")
}

#[tokio::test]
async fn a_file_that_is_open_is_not_opened_twice() {
    let data = folder();
    let mut first = Running::start(data.path(), &[]).await;
    let place = data.path().to_string_lossy().into_owned();
    let listen = format!("127.0.0.1:{}", free_port());
    for arguments in [
        vec!["serve", "--data", &place, "--listen", &listen],
        vec!["migrate", "--data", &place],
        vec!["work", "--data", &place],
    ] {
        let second = run(data.path(), &arguments);
        assert!(!second.status.success(), "{arguments:?}");
        assert!(
            said(&second).contains("another clairiere has"),
            "{}",
            said(&second)
        );
    }
    // By another path it is the same file.
    let link = data.path().join("ailleurs.db");
    std::os::unix::fs::symlink(data.path().join("database/clairiere.db"), &link).expect("a link");
    let link = link.to_string_lossy().into_owned();
    let second = run(
        data.path(),
        &["migrate", "--data", &place, "--database", &link],
    );
    assert!(
        said(&second).contains("another clairiere has"),
        "{}",
        said(&second)
    );
    assert_eq!(
        get(first.port, "/readyz").await.map(|(status, _)| status),
        Some(200)
    );
    // Whatever way it went, the next one finds the door open.
    first.kill();
    Running::start(data.path(), &[]).await;
}

#[tokio::test]
async fn without_tls_it_listens_to_this_machine_alone() {
    let data = folder();
    let place = data.path().to_string_lossy().into_owned();
    for listen in ["0.0.0.0:0", "[::]:0", "192.0.2.1:8080"] {
        let refused = run(
            data.path(),
            &["serve", "--data", &place, "--listen", listen],
        );
        assert!(!refused.status.success(), "{listen}");
        let said = said(&refused);
        assert!(
            said.contains("listen") && said.contains("behind_tls"),
            "{listen}: {said}"
        );
    }
    assert!(!data.path().join("database").exists(), "nothing was begun");
}

#[tokio::test]
async fn behind_tls_it_listens_where_it_is_told_and_its_cookies_are_for_https() {
    let data = folder();
    let port = free_port();
    let child = command(data.path())
        .args([
            "serve",
            "--behind-tls",
            "--data",
            &data.path().to_string_lossy(),
        ])
        .args(["--listen", &format!("0.0.0.0:{port}")])
        .env("CLAIRIERE_PUBLIC_BASE", "https://rdv.example")
        .stderr(std::process::Stdio::piped())
        .spawn();
    let mut running = Running {
        child: child.expect("it starts"),
        port,
    };
    running.ready().await;
    let head = "GET /sign-in HTTP/1.1\r\nx-forwarded-for: 203.0.113.9";
    let (status, page) = send(port, head, b"").await.expect("an answer");
    assert_eq!(status, 200, "{page}");
    drop(running);
    // Without saying where people reach it, it does not start.
    let nameless = run(
        data.path(),
        &[
            "serve",
            "--behind-tls",
            "--data",
            &data.path().to_string_lossy(),
        ],
    );
    assert!(!nameless.status.success());
    assert!(
        said(&nameless).contains("public_base"),
        "{}",
        said(&nameless)
    );
}

/// A house that has been open once, with its ring.
async fn lived_in(data: &Path) -> String {
    let mut running = Running::start(data, &[]).await;
    running.kill();
    data.to_string_lossy().into_owned()
}

#[tokio::test]
async fn the_doctor_names_the_key_ring_that_is_missing_and_nothing_opens_without_it() {
    let data = folder();
    let place = lived_in(data.path()).await;
    let well = run(data.path(), &["doctor", "--data", &place]);
    assert!(well.status.success(), "{}", said(&well));
    let ring = data.path().join("keys/ring");
    let kept = fs::read(&ring).expect("a ring");
    fs::remove_file(&ring).expect("gone");
    let ring_said = ring.to_string_lossy().into_owned();
    for lang in ["en", "fr"] {
        let unwell = run(data.path(), &["doctor", "--data", &place, "--lang", lang]);
        assert!(!unwell.status.success(), "{}", said(&unwell));
        assert!(said(&unwell).contains(&ring_said), "{}", said(&unwell));
    }
    let refused = run(
        data.path(),
        &["serve", "--data", &place, "--listen", "127.0.0.1:0"],
    );
    assert!(!refused.status.success());
    assert!(said(&refused).contains(&ring_said), "{}", said(&refused));
    assert!(!ring.exists(), "no other ring took its place");
    // Nor with another's.
    let other = folder();
    lived_in(other.path()).await;
    fs::copy(other.path().join("keys/ring"), &ring).expect("another ring");
    let refused = run(
        data.path(),
        &["serve", "--data", &place, "--listen", "127.0.0.1:0"],
    );
    assert!(!refused.status.success());
    assert!(said(&refused).contains("not the one"), "{}", said(&refused));
    let unwell = run(data.path(), &["doctor", "--data", &place]);
    assert!(!unwell.status.success());
    fs::write(&ring, kept).expect("put back");
    let well = run(data.path(), &["doctor", "--data", &place]);
    assert!(well.status.success(), "{}", said(&well));
}

#[tokio::test]
async fn the_doctor_sees_files_that_others_may_read_and_variables_that_set_nothing() {
    use std::os::unix::fs::PermissionsExt as _;
    let data = folder();
    let place = lived_in(data.path()).await;
    let ring = data.path().join("keys/ring");
    let open = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode));
    open(&ring, 0o644).expect("a mode");
    open(&data.path().join("keys"), 0o755).expect("a mode");
    let unwell = run(data.path(), &["doctor", "--data", &place]);
    assert!(!unwell.status.success());
    assert!(said(&unwell).contains("keys/ring"), "{}", said(&unwell));
    open(&ring, 0o600).expect("a mode");
    let slip = command(data.path())
        .args(["doctor", "--data", &place])
        .env("CLAIRIERE_LISTN", "127.0.0.1:80")
        .output()
        .expect("it runs");
    assert!(!slip.status.success());
    assert!(said(&slip).contains("CLAIRIERE_LISTN"), "{}", said(&slip));
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    let data = folder();
    let place = data.path().to_string_lossy().into_owned();
    assert!(
        run(data.path(), &["migrate", "--data", &place])
            .status
            .success()
    );
    let again = run(data.path(), &["migrate", "--data", &place]);
    assert!(said(&again).contains("current already"), "{}", said(&again));
    let file = data.path().join("database/clairiere.db");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let pool = sqlx::SqlitePool::connect(&file.to_string_lossy())
            .await
            .expect("opens");
        let sql = "INSERT INTO schema_migrations (name, applied_at_us) VALUES ('9999_later', 1)";
        sqlx::raw_sql(sql).execute(&pool).await.expect("runs");
        pool.close().await;
    });
    let refused = run(
        data.path(),
        &[
            "serve",
            "--migrate",
            "--data",
            &place,
            "--listen",
            "127.0.0.1:0",
        ],
    );
    assert!(!refused.status.success());
    assert!(said(&refused).contains("9999_later"), "{}", said(&refused));
}

/// What is generated says what the code says.
#[test]
fn what_is_made_from_the_code_is_current() {
    app::generate::run(true).unwrap_or_else(|error| panic!("{error}"));
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[tokio::test]
async fn a_server_keeps_one_heap_in_the_process_that_was_started() {
    let data = folder();
    let server = Running::start(data.path(), &[]).await;
    let told = fs::read(format!("/proc/{}/environ", server.child.id())).expect("its environment");
    let told = String::from_utf8_lossy(&told);
    assert!(
        told.split('\0').any(|said| said == "MALLOC_ARENA_MAX=1"),
        "{told}"
    );
}

#[cfg(unix)]
#[tokio::test]
async fn a_new_database_is_readable_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;

    let data = folder();
    let _server = Running::start(data.path(), &[]).await;
    for name in ["clairiere.db", "clairiere.db-wal"] {
        let file = fs::metadata(data.path().join("database").join(name)).expect(name);
        assert_eq!(file.permissions().mode() & 0o077, 0, "{name}");
    }
}
