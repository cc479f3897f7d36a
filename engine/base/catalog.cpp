#include "base/catalog.hpp"

#include "base/compiled_messages.hpp"
#include "base/embedded.hpp"

#include <algorithm>
#include <charconv>

namespace jixiao {

std::string_view Catalog::translated(std::string_view text) const {
    if (language_ == Language::en || text.empty()) return text;
    static auto const chinese = embedded("zh_CN.mo");
    auto const found = find_message(chinese, text);
    return found.empty() ? text : found;
}

std::string Catalog::operator()(Message const& message) const {
    if (message.literal) return message.text;
    auto const pattern = translated(message.text);
    std::string shown;
    shown.reserve(2 * pattern.size());
    for (std::size_t at = 0;;) {
        auto const hole = std::min(pattern.find('{', at), pattern.size());
        shown += pattern.substr(at, hole - at);
        at = hole;
        if (at == pattern.size()) return shown;
        std::size_t index = 0;
        auto const* const begin = pattern.data() + at + 1;
        auto const* const end = pattern.data() + pattern.size();
        auto const [close, error] = std::from_chars(begin, end, index);
        if (error == std::errc{} && close != end && *close == '}' &&
            index < message.arguments.size()) {
            shown += (*this)(message.arguments[index]);
            at = static_cast<std::size_t>(close - pattern.data()) + 1;
        } else {
            shown += pattern[at++];
        }
    }
}

std::string Catalog::operator()(std::vector<Message> const& messages,
                                std::string_view separator) const {
    std::string joined;
    for (auto const& message : messages) {
        if (!joined.empty()) joined += separator;
        joined += (*this)(message);
    }
    return joined;
}

}  // namespace jixiao
