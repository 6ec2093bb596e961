//! Values as a template or the code gives them: by value, or by a reference of any depth.

use domain::money::Money;
use jiff::civil::{Date, Time};

/// Something that gives a `T`: a `T`, or a reference to what gives one. A loop of a template passes
/// references to references.
pub trait Given<T> {
    /// The value.
    fn given(&self) -> T;
}

impl<T, G: Given<T> + ?Sized> Given<T> for &G {
    fn given(&self) -> T {
        (**self).given()
    }
}

macro_rules! itself {
    ($($type:ty),*) => {
        $(impl Given<$type> for $type {
            fn given(&self) -> $type {
                *self
            }
        })*
    };
}

itself!(i64, Money, Date, Time);

macro_rules! small {
    ($($type:ty),*) => {
        $(impl Given<i64> for $type {
            fn given(&self) -> i64 {
                i64::from(*self)
            }
        })*
    };
}

small!(u8, i16, u16, i32, u32);

/// A count of things in memory; never near the end of `i64`.
impl Given<i64> for usize {
    fn given(&self) -> i64 {
        i64::try_from(*self).unwrap_or(i64::MAX)
    }
}
