//! Headless Chromium, driven over `WebDriver`; ended with the test.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::process::{Child, Command};

const PATIENCE: Duration = Duration::from_secs(20);

/// A browser with its driver and its throw-away profile.
pub struct Browser {
    pub client: Client,
    driver: Child,
    _profile: TempDir,
}

impl Browser {
    /// Opens a page in a window of this size; `None`, after saying so, where no browser is installed.
    pub async fn open(url: &str, width: u32, height: u32) -> Option<Self> {
        let (Some(chromium), Some(driver)) = (
            find_program(&["chromium", "chromium-browser", "google-chrome"]),
            find_program(&["chromedriver"]),
        ) else {
            println!("skipped: chromium or chromedriver is not installed");
            return None;
        };
        let port = free_port();
        let driver = Command::new(driver)
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("chromedriver starts");
        let profile = TempDir::new().expect("a folder");
        let options = capabilities(&chromium, &profile, width, height);
        let client = connect(port, options).await;
        client.goto(url).await.expect("the page");
        Some(Self {
            client,
            driver,
            _profile: profile,
        })
    }

    /// Waits until a script answers true.
    pub async fn wait_until(&self, condition: &str) {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            if self.run(&format!("return Boolean({condition})")).await == json!(true) {
                return;
            }
            assert!(
                tokio::time::Instant::now() < deadline,
                "never came true: {condition}"
            );
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Runs a script and takes what it returns.
    pub async fn run(&self, script: &str) -> Value {
        self.client
            .execute(script, Vec::new())
            .await
            .expect("the script runs")
    }

    /// Closes the window and ends the driver.
    pub async fn close(mut self) {
        self.client.clone().close().await.expect("closed");
        self.driver.kill().await.expect("the driver ends");
    }
}

fn capabilities(
    chromium: &std::path::Path,
    profile: &TempDir,
    width: u32,
    height: u32,
) -> serde_json::Map<String, Value> {
    let args = [
        "--headless".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-quic".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        format!("--window-size={width},{height}"),
        format!("--user-data-dir={}", profile.path().display()),
    ];
    let options = json!({ "binary": chromium, "args": args });
    [("goog:chromeOptions".to_owned(), options)]
        .into_iter()
        .collect()
}

async fn connect(port: u16, options: serde_json::Map<String, Value>) -> Client {
    let url = format!("http://127.0.0.1:{port}");
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        match builder.capabilities(options.clone()).connect(&url).await {
            Ok(client) => return client,
            Err(error) => assert!(
                tokio::time::Instant::now() < deadline,
                "no browser: {error}"
            ),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}

fn find_program(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
}
