#pragma once

#include "base/refusal.hpp"
#include "base/suggest.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jixiao {

/// The words that an option or a key of a request takes, with what they mean.
template <class Value>
using Choices = std::vector<std::pair<std::string_view, Value>>;

/// "html|xlsx|md": the words as help shows them.
template <class Value>
std::string listed(Choices<Value> const& choices) {
    std::string words;
    for (auto const& [word, value] : choices) words.append(words.empty() ? "" : "|").append(word);
    return words;
}

/// The value of the word. Throws Refusal, which says what `option` takes.
template <class Value>
Value choose(std::string_view option, std::string_view word, Choices<Value> const& choices) {
    std::vector<std::string> names;
    for (auto const& [name, value] : choices) {
        if (name == word) return value;
        names.emplace_back(name);
    }
    throw Refusal{say("{0} does not accept \"{1}\"", option, word), suggest(word, names)};
}

}  // namespace jixiao
