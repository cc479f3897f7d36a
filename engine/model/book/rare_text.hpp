#pragma once

#include "model/book/rare.hpp"

#include <concepts>
#include <string>
#include <string_view>

namespace jixiao {

/// A text that few of a great many records have: where it is empty it takes the room of a pointer.
/// Reads like a constant string.
class RareText {
public:
    RareText() = default;
    template <std::convertible_to<std::string_view> Text>
    RareText(Text const& text) {
        std::string_view const given{text};
        if (!given.empty()) text_ = std::string{given};
    }

    std::string const& text() const { return text_ ? *text_ : nothing(); }
    operator std::string const&() const { return text(); }
    bool empty() const { return !text_; }
    bool operator==(RareText const& other) const { return text() == other.text(); }

private:
    static std::string const& nothing() {
        static std::string const nothing;
        return nothing;
    }

    Rare<std::string> text_;
};

}  // namespace jixiao
