#include "app/lsp/uri.hpp"

#include <cctype>

namespace jixiao::lsp {
namespace {

constexpr std::string_view scheme = "file://";
constexpr std::string_view digits = "0123456789ABCDEF";

std::optional<unsigned> digit_of(char c) {
    auto const at = digits.find(static_cast<char>(std::toupper(static_cast<unsigned char>(c))));
    if (at == std::string_view::npos) return std::nullopt;
    return static_cast<unsigned>(at);
}

bool stands_for_itself(unsigned char c) {
    return std::isalnum(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
}

}  // namespace

std::optional<std::filesystem::path> path_of_uri(std::string_view uri) {
    if (!uri.starts_with(scheme)) return std::nullopt;
    uri.remove_prefix(scheme.size());
    if (uri.starts_with("localhost/")) uri.remove_prefix(std::string_view{"localhost"}.size());
    if (!uri.starts_with('/')) return std::nullopt;
    std::string path;
    for (std::size_t at = 0; at < uri.size(); ++at) {
        if (uri[at] != '%') {
            path += uri[at];
            continue;
        }
        if (at + 2 >= uri.size()) return std::nullopt;
        auto const high = digit_of(uri[at + 1]), low = digit_of(uri[at + 2]);
        if (!high || !low || (*high == 0 && *low == 0)) return std::nullopt;
        path += static_cast<char>(*high * 16 + *low);
        at += 2;
    }
    return std::filesystem::path{path}.lexically_normal();
}

std::string uri_of_path(std::filesystem::path const& path) {
    std::string uri{scheme};
    for (auto const byte : path.generic_string()) {
        auto const c = static_cast<unsigned char>(byte);
        if (stands_for_itself(c)) {
            uri += byte;
            continue;
        }
        uri += '%';
        uri += digits[c / 16];
        uri += digits[c % 16];
    }
    return uri;
}

}  // namespace jixiao::lsp
