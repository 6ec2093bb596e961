//! The demonstration opens what it made, and nothing else.

use app::{
    serve::open::open,
    settings::{Mail, Settings},
};
use platform::db::Location;
use tempfile::TempDir;
use tests::{Home, Lab, Spec};

use super::program::{free_port, run, said};

#[tokio::test]
async fn the_demonstration_refuses_the_folder_of_a_real_shop_and_leaves_it_as_it_was() {
    let data = TempDir::new().expect("a folder");
    let file = data.path().join("database/clairiere.db");
    std::fs::create_dir(data.path().join("database")).expect("a folder");
    let settings = Settings {
        listen: "127.0.0.1:0".parse().expect("an address"),
        public_base: "http://127.0.0.1".to_owned(),
        behind_tls: false,
        database: Location::File(file.clone()),
        key_ring: data.path().join("keys/ring"),
        connections_max: None,
        mail: Mail::Spool,
    };
    let opened = open(&settings, true).await.expect("the house opens");
    let lab = Lab::over(Home::fresh().await, opened.house.clone());
    lab.shop(Spec::salon("etang")).await;
    opened.close().await.expect("the house closes");
    let before = std::fs::read(&file).expect("a database");
    let listen = format!("127.0.0.1:{}", free_port());
    let folder = data.path().to_string_lossy().into_owned();
    let output = run(
        data.path(),
        &["demo", "--data", &folder, "--listen", &listen],
    );
    assert!(!output.status.success(), "{}", said(&output));
    assert!(
        said(&output).contains("not the demonstration's"),
        "{}",
        said(&output)
    );
    assert_eq!(std::fs::read(&file).expect("a database"), before);
}
