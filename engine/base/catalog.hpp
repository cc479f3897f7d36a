#pragma once

#include "base/message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

enum class Language { zh, en };

/// The messages of one language. English needs no file: its texts are the keys.
class Catalog {
public:
    explicit Catalog(Language language) : language_{language} {}

    Language language() const { return language_; }
    std::string operator()(Message const& message) const;
    /// All of them, joined by `separator`.
    std::string operator()(std::vector<Message> const& messages, std::string_view separator) const;

private:
    std::string_view translated(std::string_view text) const;

    Language language_;
};

}  // namespace jixiao
