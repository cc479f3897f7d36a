#pragma once

#include "base/wide.hpp"

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::bulk {

/// Values by text, for texts that come again and again: found with one hash of eight bytes at a
/// time and one comparison. Forgets all when it is full, so that its memory stays what it is.
template <class Value>
class Interned {
public:
    /// `slots` is a power of two; half of them are used.
    explicit Interned(std::size_t slots) : slots_(slots) {}

    /// The value of a text, which `make` gives for a new one. Valid until the next call.
    template <class Make>
    Value& get(std::string_view text, Make const& make) {
        auto const hash = hash_of(text);
        auto const mask = slots_.size() - 1;
        for (auto at = hash & mask;; at = (at + 1) & mask) {
            auto& slot = slots_[at];
            if (slot.is_used && slot.hash == hash && slot.size == text.size() &&
                std::string_view{texts_}.substr(slot.begin, slot.size) == text)
                return slot.value;
            if (slot.is_used) continue;
            if (is_full(text.size())) {
                clear();
                return get(text, make);
            }
            slot = {hash, static_cast<std::uint32_t>(texts_.size()),
                    static_cast<std::uint32_t>(text.size()), true, make()};
            texts_.append(text);
            ++used_;
            return slot.value;
        }
    }

private:
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t begin = 0, size = 0;  // of the text in `texts_`
        bool is_used = false;
        Value value{};
    };
    static constexpr std::size_t most_bytes = std::size_t{1} << 22;

    bool is_full(std::size_t more) const {
        return used_ >= slots_.size() / 2 || (used_ > 0 && texts_.size() + more > most_bytes);
    }
    void clear() {
        slots_.assign(slots_.size(), Slot{});
        texts_.clear();
        used_ = 0;
    }

    static std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
        auto const product = UnsignedWide{a} * b;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    }
    /// The last bytes may be taken twice.
    static std::uint64_t hash_of(std::string_view text) {
        constexpr std::uint64_t seed = 0x9e3779b97f4a7c15, factor = 0xd6e8feb86659fd93;
        auto const word_at = [&](std::size_t at, std::size_t bytes) {
            std::uint64_t word = 0;
            if (bytes > 0)
                std::memcpy(&word, text.data() + at, bytes);  // an empty text may have no data
            return word;
        };
        auto hash = seed ^ text.size();
        if (text.size() < 8) return mixed(hash ^ word_at(0, text.size()), factor);
        for (std::size_t at = 0; at + 8 < text.size(); at += 8)
            hash = mixed(hash ^ word_at(at, 8), factor);
        return mixed(hash ^ word_at(text.size() - 8, 8), factor);
    }

    std::vector<Slot> slots_;
    std::string texts_;
    std::size_t used_ = 0;
};

}  // namespace jixiao::bulk
