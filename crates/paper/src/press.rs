//! Typst as a library: a template, what fills it, and the pages.

use std::sync::LazyLock;

use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Dict, Duration, Smart},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::PaperError;

/// Instrument Sans, regular and semi-bold.
const FACES: [&[u8]; 2] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/InstrumentSans_400Regular.ttf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/InstrumentSans_600SemiBold.ttf")),
];

struct Typeface {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static TYPEFACE: LazyLock<Typeface> = LazyLock::new(|| {
    let fonts: Vec<Font> = FACES
        .into_iter()
        .flat_map(|face| Font::iter(Bytes::new(face)))
        .collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    Typeface { book, fonts }
});

/// All that a template can see: itself, what fills it, the typeface.
struct Desk {
    library: LazyHash<Library>,
    template: Source,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &TYPEFACE.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        TYPEFACE.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The pages of a template; it finds what fills it in `sys.inputs`.
pub(crate) fn typeset(template: &str, filled: Dict) -> Result<PagedDocument, PaperError> {
    let desk = Desk {
        library: LazyHash::new(Library::builder().with_inputs(filled).build()),
        template: Source::detached(template),
    };
    let pages = typst::compile::<PagedDocument>(&desk).output;
    // What was typeset holds names: the compiler's memory of it ends here.
    typst::comemo::evict(0);
    pages.map_err(|faults| PaperError::Typeset(said(&faults)))
}

/// A tagged PDF: PDF/UA-1, or tagged without that claim where a name has a letter that the typeface
/// lacks.
pub(crate) fn write(pages: &PagedDocument) -> Result<Vec<u8>, PaperError> {
    let written = accessible()
        .and_then(|standards| pdf(pages, standards))
        .or_else(|_| pdf(pages, PdfStandards::default()));
    typst::comemo::evict(0);
    written
}

fn accessible() -> Result<PdfStandards, PaperError> {
    PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|fault| PaperError::Written(fault.message().to_string()))
}

fn pdf(pages: &PagedDocument, standards: PdfStandards) -> Result<Vec<u8>, PaperError> {
    let options = PdfOptions {
        creator: Smart::Custom(None),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|faults| PaperError::Written(said(&faults)))
}

/// The compiler's faults in one line, without the words that were typeset.
fn said(faults: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    messages.join("; ")
}

/// The words of each page, for tests.
#[cfg(test)]
pub(crate) fn words_of(pages: &PagedDocument) -> Vec<String> {
    use typst::layout::{Frame, FrameItem};
    fn read(frame: &Frame, text: &mut String) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => read(&group.frame, text),
                FrameItem::Text(run) => text.push_str(&run.text),
                _ => {}
            }
        }
    }
    let page = |page: &typst_layout::Page| {
        let mut text = String::new();
        read(&page.frame, &mut text);
        text
    };
    pages.pages().iter().map(page).collect()
}
