//! Tells Windows how to start the program; elsewhere there is nothing to build.

use std::io;

const MANIFEST: &str = "assets/windows/plateau.manifest";

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed={MANIFEST}");
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_CFG_WINDOWS").is_some() {
        embed_manifest::embed_manifest_file(MANIFEST).map_err(io::Error::other)?;
    }
    Ok(())
}
