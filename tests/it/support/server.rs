//! The one server that all tests of this process share, and the thread that makes and drops databases on it.
//!
//! It is a throw-away cluster, started at the first database that a test asks for and ended with the process by its watchdog.
//! `cargo test` runs all tests in one process; nextest runs a process per test and so starts a cluster for each test that
//! asks for a database (about a second each): simple, and nothing is shared that could be left over.
//! With `DATABASE_URL` set that server is used instead; its user must be allowed to create databases.

use std::{
    path::Path,
    sync::{Mutex, OnceLock, mpsc as blocking},
};

use athar::sandbox::postgres::{Cluster, Durability, Place};
use sqlx::{
    AssertSqlSafe, Connection, Executor, PgConnection, migrate::Migrator,
    postgres::PgConnectOptions,
};
use tokio::sync::{mpsc, oneshot};

/// What a new database starts with.
pub enum Contents {
    /// Every migration.
    Migrated,
    /// Nothing.
    Nothing,
}

/// A database that was made.
pub struct Made {
    pub name: String,
    pub url: String,
    pub options: PgConnectOptions,
}

/// What the thread is asked for.
pub enum Request {
    Create {
        contents: Contents,
        reply: oneshot::Sender<Made>,
    },
    Drop {
        name: String,
        reply: blocking::Sender<()>,
    },
}

/// Hands a request to the thread, which starts with the first.
pub fn ask(request: Request) {
    static THREAD: OnceLock<Mutex<mpsc::UnboundedSender<Request>>> = OnceLock::new();
    let sender = THREAD.get_or_init(|| {
        let (sender, requests) = mpsc::unbounded_channel();
        std::thread::spawn(move || run(requests));
        Mutex::new(sender)
    });
    let sender = sender.lock().expect("nobody panics while holding it");
    // A thread that failed has said why; the test that waits for its answer fails too.
    drop(sender.send(request));
}

fn run(mut requests: mpsc::UnboundedReceiver<Request>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime starts");
    runtime.block_on(async {
        let mut server = Server::start().await;
        while let Some(request) = requests.recv().await {
            match request {
                Request::Create { contents, reply } => {
                    drop(reply.send(server.create(&contents).await));
                }
                Request::Drop { name, reply } => {
                    server.drop_database(&name).await;
                    let _ = reply.send(());
                }
            }
        }
    });
}

struct Server {
    admin: PgConnection,
    url: String,
    template: String,
    made: u32,
    /// Stops when this process ends.
    _cluster: Option<Cluster>,
}

impl Server {
    async fn start() -> Self {
        let given = std::env::var("DATABASE_URL")
            .ok()
            .filter(|url| !url.is_empty());
        let (url, cluster) = if let Some(url) = given {
            (url, None)
        } else {
            let cluster = Cluster::start(&Place::ThrowAway, Durability::None)
                .unwrap_or_else(|error| panic!("{error}"));
            (cluster.url(), Some(cluster))
        };
        let admin = PgConnection::connect(&url)
            .await
            .expect("the database server answers");
        let mut server = Self {
            admin,
            url,
            template: format!("athar_test_{}_template", std::process::id()),
            made: 0,
            _cluster: cluster,
        };
        server.make_template().await;
        server
    }

    async fn make_template(&mut self) {
        let template = self.template.clone();
        self.drop_database(&template).await;
        self.execute(format!("CREATE DATABASE {template} TEMPLATE template0"))
            .await;
        let mut connection = PgConnection::connect_with(&self.options(&template))
            .await
            .expect("the template takes connections");
        migrator()
            .await
            .run(&mut connection)
            .await
            .expect("every migration applies");
        connection.close().await.expect("the template is closed");
    }

    async fn create(&mut self, contents: &Contents) -> Made {
        self.made += 1;
        let name = format!("athar_test_{}_{}", std::process::id(), self.made);
        let template = match contents {
            Contents::Migrated => self.template.as_str(),
            Contents::Nothing => "template0",
        };
        let sql = format!("CREATE DATABASE {name} TEMPLATE {template}");
        self.drop_database(&name).await;
        self.execute(sql).await;
        Made {
            url: with_database(&self.url, &name),
            options: self.options(&name),
            name,
        }
    }

    async fn drop_database(&mut self, name: &str) {
        self.execute(format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
            .await;
    }

    async fn execute(&mut self, sql: String) {
        self.admin
            .execute(AssertSqlSafe(sql))
            .await
            .expect("the server makes and drops databases");
    }

    fn options(&self, database: &str) -> PgConnectOptions {
        let options: PgConnectOptions = self.url.parse().expect("the URL is one of PostgreSQL");
        options.database(database)
    }
}

/// Every migration in the repository, read when the tests run, so that a new file needs no rebuild.
pub async fn migrator() -> Migrator {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    Migrator::new(directory)
        .await
        .expect("the migrations are readable")
}

/// The same URL with another database.
fn with_database(url: &str, database: &str) -> String {
    let (rest, query) = match url.split_once('?') {
        Some((rest, query)) => (rest, format!("?{query}")),
        None => (url, String::new()),
    };
    let start = rest.find("://").map_or(0, |at| at + 3);
    let end = rest[start..].find('/').map_or(rest.len(), |at| start + at);
    format!("{}/{database}{query}", &rest[..end])
}
