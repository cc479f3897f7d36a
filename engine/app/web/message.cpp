#include "app/web/message.hpp"

#include "report/data/json_text.hpp"

#include <boost/json.hpp>

#include <optional>

namespace jixiao::web {
namespace {

std::optional<int> digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return std::nullopt;
}

/// %E4 as its byte. Nothing for a broken escape, and for a zero byte: no path has one.
std::optional<std::string> decoded(std::string_view text, bool plus_is_blank) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            plain += plus_is_blank && text[i] == '+' ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        auto const high = digit_of(text[i + 1]), low = digit_of(text[i + 2]);
        if (!high || !low || (*high == 0 && *low == 0)) return std::nullopt;
        plain += static_cast<char>(*high * 16 + *low);
        i += 2;
    }
    return plain;
}

}  // namespace

bool read_target(std::string_view target, Request& request) {
    auto const mark = target.find('?');
    auto const path = decoded(target.substr(0, mark), false);
    if (!path || !path->starts_with('/')) return false;
    request.path = *path;
    auto rest = mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1);
    while (!rest.empty()) {
        auto const part = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        auto const equals = part.find('=');
        auto const key = decoded(part.substr(0, equals), true);
        auto const value = equals == std::string_view::npos
                               ? std::optional<std::string>{""}
                               : decoded(part.substr(equals + 1), true);
        if (!key || !value) return false;
        request.query[*key] = *value;
    }
    return true;
}

Response problem(int status, std::string_view code, std::string_view text) {
    Response response;
    response.status = status;
    response.body = json_text(boost::json::object{{"error", text}, {"code", code}});
    return response;
}

}  // namespace jixiao::web
