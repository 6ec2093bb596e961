//! Compiles the words of the doctor.
fn main() {
    words_generator::generate("locales/doctor");
}
