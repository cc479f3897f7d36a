#include "base/file_name.hpp"

#include <array>
#include <bit>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace jixiao {
namespace {

/// All names by their numbers. None is moved when there are more: who has a number may look its
/// name up while others add theirs.
class Names {
public:
    Names() { number_of({}); }

    std::uint32_t number_of(std::string const& text) {
        std::lock_guard const lock{mutex_};
        if (auto const known = numbers_.find(text); known != numbers_.end()) return known->second;
        auto const number = static_cast<std::uint32_t>(numbers_.size());
        auto const [block, at] = room_of(number);
        if (at == 0) blocks_[block] = std::make_unique<std::string[]>(first_block << block);
        auto& kept = blocks_[block][at] = text;
        return numbers_.emplace(kept, number).first->second;
    }

    std::string const& text(std::uint32_t number) const {
        auto const [block, at] = room_of(number);
        return blocks_[block][at];
    }

private:
    static constexpr std::uint64_t first_block = 64;  // each of the next has twice as many
    struct Room {
        std::size_t block, at;
    };
    static Room room_of(std::uint64_t number) {
        auto const block = static_cast<std::size_t>(std::bit_width(number / first_block + 1)) - 1;
        return {block, number + first_block - (first_block << block)};
    }

    std::mutex mutex_;
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
    std::array<std::unique_ptr<std::string[]>, 27> blocks_;
};

Names& names() {
    static Names names;
    return names;
}

}  // namespace

FileName::FileName(std::string const& text) {
    // Places follow one another in a file.
    thread_local FileName last;
    if (last.text() != text) last.number_ = names().number_of(text);
    number_ = last.number_;
}

std::string const& FileName::text() const {
    return names().text(number_);
}

}  // namespace jixiao
