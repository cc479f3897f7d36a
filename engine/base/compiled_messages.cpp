#include "base/compiled_messages.hpp"

#include <cstdint>
#include <cstring>

namespace jixiao {
namespace {

// Of the head of the file, in bytes; what stands there is in words of 32 bits.
constexpr std::size_t word = 4, messages_at = 12, translations_at = 16, places_at = 20,
                      table_at = 24;
constexpr std::uint32_t magic = 0x950412de;

/// The word at a place; 0 behind the end.
std::uint32_t word_at(std::string_view catalog, std::size_t at) {
    std::uint32_t value = 0;
    if (at + word <= catalog.size()) std::memcpy(&value, catalog.data() + at, word);
    return value;
}

/// A text of one of the two tables: a row has its length and where it begins.
std::string_view text_of(std::string_view catalog, std::size_t table, std::size_t row) {
    auto const at = word_at(catalog, table) + row * 2 * word;
    auto const begin = word_at(catalog, at + word);
    return begin <= catalog.size() ? catalog.substr(begin, word_at(catalog, at))
                                   : std::string_view{};
}

/// P. J. Weinberger's hash, which msgfmt places the messages by.
std::uint32_t hash_of(std::string_view message) {
    constexpr std::uint32_t four_highest = 0xF0000000;
    std::uint32_t hash = 0;
    for (auto const c : message) {
        hash = (hash << 4U) + static_cast<unsigned char>(c);
        auto const highest = hash & four_highest;
        hash ^= highest | highest >> 24U;
    }
    return hash;
}

}  // namespace

std::string_view find_message(std::string_view catalog, std::string_view message) {
    if (word_at(catalog, 0) != magic) return {};
    std::size_t const places = word_at(catalog, places_at), table = word_at(catalog, table_at);
    if (places < 3) return {};
    auto const hash = hash_of(message);
    auto const step = 1 + hash % (places - 2);
    auto place = hash % places;
    for (std::size_t tries = 0; tries < places; ++tries, place = (place + step) % places) {
        std::size_t const row = word_at(catalog, table + place * word);  // from 1; 0 is free
        if (row == 0) return {};
        if (text_of(catalog, messages_at, row - 1) == message)
            return text_of(catalog, translations_at, row - 1);
    }
    return {};
}

}  // namespace jixiao
