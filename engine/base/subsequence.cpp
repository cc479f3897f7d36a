#include "base/subsequence.hpp"

#include "base/utf8.hpp"

namespace jixiao {

bool is_subsequence(std::string_view part, std::string_view whole) {
    while (!part.empty()) {
        auto const character = character_at(part, 0);
        auto const bytes = character ? character->bytes : std::size_t{1};
        auto const at = whole.find(part.substr(0, bytes));
        if (at == whole.npos) return false;
        whole.remove_prefix(at + bytes);
        part.remove_prefix(bytes);
    }
    return true;
}

}  // namespace jixiao
