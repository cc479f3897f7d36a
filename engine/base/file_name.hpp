#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace jixiao {

/// The name of a file as places have it. All places in a file share one text, which is kept until
/// the program ends; safe for threads.
class FileName {
public:
    FileName();
    FileName(std::string const& text);
    FileName(char const* text) : FileName{std::string{text}} {}

    std::string const& text() const { return *text_; }
    operator std::string const&() const { return *text_; }
    bool empty() const { return text_->empty(); }

    friend bool operator==(FileName const& one, FileName const& other) {
        return one.text_ == other.text_;
    }
    friend bool operator==(FileName const& one, std::string const& text) {
        return *one.text_ == text;
    }
    friend bool operator==(FileName const& one, char const* text) { return *one.text_ == text; }
    friend std::strong_ordering operator<=>(FileName const& one, FileName const& other) {
        return *one.text_ <=> *other.text_;
    }

private:
    std::string const* text_;
};

}  // namespace jixiao
