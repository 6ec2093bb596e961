use super::*;

fn options(data: Option<PathBuf>, database: Option<&str>) -> DemoOptions {
    DemoOptions {
        listen: ([127, 0, 0, 1], 0).into(),
        data,
        database: database.map(str::to_owned),
    }
}

fn file_of(place: &Place) -> PathBuf {
    match &place.database {
        Location::File(path) => path.clone(),
        Location::Server(_) => panic!("a file"),
    }
}

#[test]
fn a_fresh_place_goes_as_it_came() {
    let place = Place::of(&options(None, None)).unwrap();
    let path = file_of(&place);
    assert!(place.folder.is_dir());
    begin(&path).unwrap();
    fs::write(&path, "rows").unwrap();
    place.leave().unwrap();
    assert!(!place.folder.exists());
}

#[test]
fn what_is_not_ours_stays_where_it_is() {
    let folder = fresh_folder().unwrap();
    let place = Place::of(&options(Some(folder.clone()), None)).unwrap();
    let path = file_of(&place);
    fs::write(&path, "somebody's rows").unwrap();
    assert_eq!(found(&path), Found::Database);
    start_over(&path).unwrap();
    place.leave().unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "somebody's rows");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_seed_that_was_cut_starts_over() {
    let folder = fresh_folder().unwrap();
    let place = Place::of(&options(Some(folder.clone()), None)).unwrap();
    let path = file_of(&place);
    assert_eq!(found(&path), Found::Nothing);
    begin(&path).unwrap();
    fs::write(&path, "half a book").unwrap();
    assert_eq!(found(&path), Found::Cut);
    start_over(&path).unwrap();
    assert!(!path.exists());
    assert_eq!(found(&path), Found::Cut, "until it is whole");
    fs::write(&path, "a book").unwrap();
    complete(&path).unwrap();
    assert_eq!(found(&path), Found::Database);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_keys_of_a_server_are_found_again() {
    let options = options(None, Some("postgres://owner@127.0.0.1:1/a-test-of-places"));
    let (one, again) = (Place::of(&options).unwrap(), Place::of(&options).unwrap());
    assert_eq!(one.key_ring, again.key_ring);
    one.leave().unwrap();
    assert!(one.folder.exists());
    fs::remove_dir_all(one.folder).unwrap();
}
