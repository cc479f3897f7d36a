#include "base/compiled_messages.hpp"

#include <cstdint>
#include <cstring>

namespace jixiao {
namespace {

// Of the head of the file, in bytes; what stands there is in words of 32 bits.
constexpr std::size_t word = 4, count_at = 8, messages_at = 12, translations_at = 16;
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

}  // namespace

std::string_view find_message(std::string_view catalog, std::string_view message) {
    if (word_at(catalog, 0) != magic) return {};
    std::size_t first = 0, last = word_at(catalog, count_at);
    while (first < last) {  // the messages are sorted by their bytes
        auto const middle = first + (last - first) / 2;
        auto const order = text_of(catalog, messages_at, middle).compare(message);
        if (order == 0) return text_of(catalog, translations_at, middle);
        (order < 0 ? first : last) = order < 0 ? middle + 1 : middle;
    }
    return {};
}

}  // namespace jixiao
