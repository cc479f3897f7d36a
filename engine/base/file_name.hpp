#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace jixiao {

/// The name of a file as places have it: a number, for there are many places. The text of each is
/// kept until the program ends; safe for threads.
class FileName {
public:
    FileName() = default;
    FileName(std::string const& text);
    FileName(char const* text) : FileName{std::string{text}} {}

    std::string const& text() const;
    operator std::string const&() const { return text(); }
    bool empty() const { return number_ == 0; }

    friend bool operator==(FileName const& one, FileName const& other) {
        return one.number_ == other.number_;
    }
    friend bool operator==(FileName const& one, std::string const& text) {
        return one.text() == text;
    }
    friend bool operator==(FileName const& one, char const* text) { return one.text() == text; }
    friend std::strong_ordering operator<=>(FileName const& one, FileName const& other) {
        return one == other ? std::strong_ordering::equal : one.text() <=> other.text();
    }

private:
    std::uint32_t number_ = 0;  // 0 is the empty name
};

}  // namespace jixiao
