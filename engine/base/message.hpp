#pragma once

#include "base/decimal.hpp"

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jixiao {

/// A sentence for a reader, not yet in a language: the English text with {0}, {1} … for its
/// arguments, which is also its key in the message catalogs. An argument may be a message itself.
/// Pure code makes messages; the edge renders them through a Catalog.
struct Message {
    std::string text;
    std::vector<Message> arguments;
    bool literal = false;  // shown as it is, never looked up: a name, a number, a piece of input

    bool empty() const { return text.empty(); }
    bool operator==(Message const&) const = default;
};

/// A piece of text that no catalog translates.
inline Message literal(std::string text) {
    return {std::move(text), {}, true};
}

inline Message as_argument(Message message) {
    return message;
}
inline Message as_argument(std::string_view text) {
    return literal(std::string{text});
}
template <std::same_as<std::string> Text>
Message as_argument(Text&& text) {
    return literal(std::move(text));
}
inline Message as_argument(Decimal const& number) {
    return literal(number.text());
}
inline Message as_argument(std::integral auto number) {
    return literal(std::to_string(number));
}

/// say("expected {0} here", word): xgettext collects the first argument of every call of `say`.
template <class... Arguments>
Message say(std::string_view text, Arguments&&... arguments) {
    Message message{std::string{text}, {}, false};
    message.arguments.reserve(sizeof...(arguments));
    (message.arguments.push_back(as_argument(std::forward<Arguments>(arguments))), ...);
    return message;
}

}  // namespace jixiao
