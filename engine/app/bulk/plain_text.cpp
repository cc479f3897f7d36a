#include "app/bulk/plain_text.hpp"

#include "base/eight_bytes.hpp"
#include "base/utf8.hpp"

namespace jixiao::bulk {

bool is_plain_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        EightBytes const next{text, at};
        if (auto const sure = next.begin_with_two() ? EightBytes::wide_size : next.visible()) {
            at += sure;
            continue;
        }
        if (is_ascii(text[at])) {
            if (text[at] < ' ') return false;
            ++at;
            continue;
        }
        auto const character = character_at(text, at);
        if (!character) return false;
        at += character->bytes;
    }
    return true;
}

}  // namespace jixiao::bulk
