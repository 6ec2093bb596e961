//! Compiles the words of this feature.
fn main() {
    words_generator::generate("locales/calendar");
}
