#pragma once

#include "app/bulk/few_bytes.hpp"
#include "base/wide.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace jixiao::bulk {

/// Values by text, for texts that come again and again: found with one hash of eight bytes at a
/// time and one comparison. Grows as they come, and forgets all when it is full.
template <class Value>
class Interned {
public:
    /// At most that many slots, a power of two; half of them are used.
    explicit Interned(std::size_t slots)
        : slots_(std::min(slots, fewest_slots)), most_slots_{slots} {}

    /// The value of a text, which `make` gives for a new one. Valid until the next call.
    template <class Make>
    Value& get(std::string_view text, Make const& make) {
        auto const hash = hash_of(text);
        auto const mask = slots_.size() - 1;
        auto at = hash & mask;
        for (; slots_[at].hash != free_slot; at = (at + 1) & mask) {
            auto& slot = slots_[at];
            if (slot.hash == hash && slot.size == text.size() &&
                are_same(texts_.data() + slot.begin, text.data(), text.size()))
                return slot.value;
        }
        return add(text, hash, make);
    }

private:
    struct Slot {
        std::uint64_t hash = free_slot;
        std::uint32_t begin = 0, size = 0;  // of the text in `texts_`
        Value value{};
    };
    static constexpr std::uint64_t free_slot = 0;
    static constexpr std::size_t most_bytes = std::size_t{1} << 22, fewest_slots = 64;

    /// Apart, for it is rare: what finds a text needs few registers without it.
    template <class Make>
    [[gnu::noinline]] Value& add(std::string_view text, std::uint64_t hash, Make const& make) {
        if (used_ > 0 && texts_.size() + text.size() > most_bytes) forget();
        if (used_ >= slots_.size() / 2) slots_.size() < most_slots_ ? grow() : forget();
        auto& slot = free_slot_for(hash);
        slot = {hash, static_cast<std::uint32_t>(texts_.size()),
                static_cast<std::uint32_t>(text.size()), make()};
        texts_.append(text);
        ++used_;
        return slot.value;
    }

    Slot& free_slot_for(std::uint64_t hash) {
        auto const mask = slots_.size() - 1;
        auto at = hash & mask;
        while (slots_[at].hash != free_slot) at = (at + 1) & mask;
        return slots_[at];
    }
    void forget() {
        slots_.assign(slots_.size(), Slot{});
        texts_.clear();
        used_ = 0;
    }
    void grow() {
        std::vector<Slot> slots(2 * slots_.size());
        slots.swap(slots_);
        for (auto& slot : slots)
            if (slot.hash != free_slot) free_slot_for(slot.hash) = std::move(slot);
    }

    static std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
        auto const product = UnsignedWide{a} * b;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    }
    /// The last bytes may be taken twice.
    static std::uint64_t hash_of(std::string_view text) {
        constexpr std::uint64_t seed = 0x9e3779b97f4a7c15, factor = 0xd6e8feb86659fd93;
        auto hash = seed ^ text.size();
        if (text.size() < 8) return mixed(hash ^ few_bytes(text), factor) | 1U;
        auto const* const bytes = text.data();
        auto const last = text.size() - 8;
        std::size_t at = 0;
        for (; at + 8 < last; at += 16)
            hash = mixed(eight_bytes(bytes + at) ^ factor, eight_bytes(bytes + at + 8) ^ hash);
        auto const before = at < last ? eight_bytes(bytes + at) : 0;
        return mixed(hash ^ before, eight_bytes(bytes + last) ^ factor) | 1U;
    }

    std::vector<Slot> slots_;
    std::size_t most_slots_;
    std::string texts_;
    std::size_t used_ = 0;
};

}  // namespace jixiao::bulk
