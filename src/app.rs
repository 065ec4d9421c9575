//! Wiring: configuration to pools, client and loops; a clean stop on SIGTERM and SIGINT.
