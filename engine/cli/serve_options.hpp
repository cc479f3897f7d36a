#pragma once

#include "text/catalog.hpp"

#include <cstdint>
#include <string>

namespace CLI {
class App;
}

namespace jixiao {

struct Options;
struct RawOptions;

/// As CLI11 finds them.
struct ServeFlags {
    std::string listen, port, name;
    bool read_only = false;
};

/// Where the local page is served, and for what.
struct ServeOptions {
    std::string listen = "127.0.0.1";
    std::uint16_t port = 8240;
    std::string name;  // by which others reach it, with its port where that is another one
    bool read_only = false;
    /// Whether only this machine can reach it.
    bool is_loopback() const { return listen == "127.0.0.1" || listen == "::1"; }
};

/// Adds serve to the program.
void add_serve_command(CLI::App& program, RawOptions& raw, Catalog const& catalog);

/// Reads the flags of serve. Throws Refusal.
void read_serve_options(RawOptions const& raw, Options& options);

}  // namespace jixiao
