//! Secrets: [`Vault::seal`], [`Vault::open`], [`Vault::blind`]. What a person told us reaches the database only through here.
//! Called by `store`, which alone knows what stands in which column. The key file lives in [`key_file`].

mod error;
pub mod key_file;

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use hmac::{Hmac, Mac};
use rand::RngCore;
use sha2::Sha256;
use zeroize::Zeroizing;

pub use error::VaultError;
use key_file::Keys;

/// First byte of everything sealed: XChaCha20-Poly1305 under the key whose id follows.
const VERSION: u8 = 1;
/// Version byte, key id, nonce.
const HEAD: usize = 1 + 2 + NONCE;
const NONCE: usize = 24;

/// The keys at work. Cheap to share behind an `Arc`; never printed.
pub struct Vault {
    keys: Keys,
    /// Padded to SHA-256's block, as HMAC does.
    blind_key: Zeroizing<[u8; 64]>,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(…)")
    }
}

impl Vault {
    /// A vault of these keys. The blind index has its own root, so that a new sealing key changes no blind.
    pub fn new(keys: Keys) -> Self {
        let (extracted, _) =
            hkdf::Hkdf::<Sha256>::extract(Some(b"athar blind index 1"), keys.blind_root());
        let extracted = Zeroizing::new(<[u8; 32]>::from(extracted));
        let mut blind_key = Zeroizing::new([0; 64]);
        blind_key[..32].copy_from_slice(extracted.as_ref());
        Self { keys, blind_key }
    }

    /// Seals `plain` for one column and row: version ‖ key id ‖ nonce ‖ ciphertext. It opens nowhere else.
    ///
    /// `row` is what stays the same as long as the value does (a row's key), empty where nothing does.
    ///
    /// # Panics
    /// On values of 256 GiB and more, which no caller has.
    pub fn seal(&self, column: &str, row: &[u8], plain: &[u8]) -> Vec<u8> {
        let (id, key) = self.keys.newest();
        let mut nonce = [0; NONCE];
        rand::rng().fill_bytes(&mut nonce);
        let aad = bound_to(column, row);
        let sealed = XChaCha20Poly1305::new(key.into())
            .encrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: plain,
                    aad: &aad,
                },
            )
            .expect("values are below the limit of XChaCha20-Poly1305");
        let mut out = Vec::with_capacity(HEAD + sealed.len());
        out.push(VERSION);
        out.extend_from_slice(&id.to_be_bytes());
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&sealed);
        out
    }

    /// Opens what [`Vault::seal`] made for the same column and row, under any key of the file.
    pub fn open(
        &self,
        column: &str,
        row: &[u8],
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let (head, body) = sealed.split_at_checked(HEAD).ok_or(VaultError::Damaged)?;
        let (version, id, nonce) = (head[0], [head[1], head[2]], &head[3..]);
        if version != VERSION {
            return Err(VaultError::Damaged);
        }
        let id = u16::from_be_bytes(id);
        let key = self.keys.find(id).ok_or(VaultError::NoSuchKey(id))?;
        let nonce = XNonce::try_from(nonce).map_err(|_| VaultError::Damaged)?;
        let aad = bound_to(column, row);
        XChaCha20Poly1305::new(key.into())
            .decrypt(
                &nonce,
                Payload {
                    msg: body,
                    aad: &aad,
                },
            )
            .map(Zeroizing::new)
            .map_err(|_| VaultError::Damaged)
    }

    /// What stands in the database in place of `value`, to find it again: the same for the same domain and value, telling nothing
    /// without the key.
    pub fn blind(&self, domain: &str, value: &[u8]) -> [u8; 16] {
        let mut out = [0; 16];
        out.copy_from_slice(&self.vouch(domain, value)[..16]);
        out
    }

    /// The same hash in its full length: nobody makes it for another value without the key.
    pub fn vouch(&self, domain: &str, value: &[u8]) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new((&*self.blind_key).into());
        mac.update(&bound_to(domain, value));
        mac.finalize().into_bytes().into()
    }

    /// [`Vault::blind`] of a blocking key, short enough for a posting row.
    pub fn blind_key(&self, key: u64) -> i64 {
        let hash = self.blind("report_keys.key", &key.to_be_bytes());
        let mut short = [0; 8];
        short.copy_from_slice(&hash[..8]);
        i64::from_be_bytes(short)
    }
}

/// A column's name and what follows, never to be read another way: column names hold no NUL.
fn bound_to(column: &str, row: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(column.len() + 1 + row.len());
    out.extend_from_slice(column.as_bytes());
    out.push(0);
    out.extend_from_slice(row);
    out
}
