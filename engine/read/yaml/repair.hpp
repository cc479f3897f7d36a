#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// A change that lets the reader go on after a mistake: bytes [offset, offset + removed) of the
/// source are read as `inserted`.
struct Repair {
    std::size_t offset = 0;
    std::size_t removed = 0;
    std::string inserted;
    bool is_unread = false;  // it only closes a value that could not be made out
    bool operator==(Repair const&) const = default;
};

/// A text with repairs, which still knows where everything stood.
class RepairedText {
public:
    /// `repairs` in any order; they must not overlap.
    RepairedText(std::string_view original, std::vector<Repair> repairs);

    std::string const& text() const { return text_; }
    /// The byte of the original that byte `offset` of the repaired text comes from.
    std::size_t original(std::size_t offset) const;
    /// Whether byte `offset` of the repaired text begins a value that could not be made out.
    bool is_unread(std::size_t offset) const;

private:
    struct Step {
        std::size_t repaired_begin, repaired_end;  // bytes of the repaired text
        std::size_t original_begin, original_end;  // what they stand for
        bool is_unread;
    };
    std::string text_;
    std::vector<Step> steps_;
};

/// The repair that reads bytes [begin, end) of `text` as a quoted text.
Repair quote(std::string_view text, std::size_t begin, std::size_t end);

/// The same of a value that nothing may be made of.
Repair leave_unread(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace jixiao
