#pragma once

#include "app/web/message.hpp"

#include <optional>
#include <set>
#include <string>

namespace jixiao::web {

/// Who may do what.
struct Access {
    std::set<std::string> hosts;              // that the Host header may name, with the port
    std::set<std::string> secure_hosts = {};  // those of them that TLS may stand before
    std::string base = {};                    // "/jixiao": what every path begins with
    std::string token;                        // what a writer must know
    std::string session;                      // what the cookie of a signed-in reader says
    bool reads_need_token = false;            // when others than this machine can reach the server
    bool read_only = false;
};

/// Whether the request carries the token: Authorization: Bearer …
bool has_token(Request const& request, Access const& access);

/// Why the request is not answered; nothing when it may be. A page of another site cannot reach us:
/// Host must be ours (DNS rebinding), and so must Origin where there is one; a write needs the
/// token in a header, which no form of another site can send, and a body of JSON.
std::optional<Response> refused(Request const& request, Access const& access);

/// Whether two texts are equal, in a time that does not tell where they differ.
bool is_same_secret(std::string_view one, std::string_view other);

/// 32 hexadecimal digits from the system's random numbers. Throws std::system_error.
std::string random_token();

}  // namespace jixiao::web
