//! Words of the feature, from its Fluent files.

fn main() {
    words_generator::generate("locales/sales");
}
