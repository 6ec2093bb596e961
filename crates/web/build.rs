//! Compiles the words of the shared pages.
fn main() {
    words_generator::generate("locales/web");
}
