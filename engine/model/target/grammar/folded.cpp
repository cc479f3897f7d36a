#include "model/target/grammar/folded.hpp"

#include "base/utf8.hpp"
#include "model/target/grammar/fold_table.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// One character of a text that may not be UTF-8: a broken byte stands for itself.
Character next_character(std::string_view text, std::size_t at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return {byte, 1};
    return character_at(text, at).value_or(Character{U'\uFFFD', 1});
}

/// Digits at the start of `text`, half or full width.
std::size_t count_digits(std::string_view text) {
    std::size_t digits = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = next_character(text, at);
        if (!is_digit(half_width(character.code))) break;
        ++digits;
        at += character.bytes;
    }
    return digits;
}

bool needs_folding(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const character = next_character(text, at);
        if (is_blank(character.code) || !folded_spelling(character.code).empty()) return true;
        at += character.bytes;
    }
    return false;
}

}  // namespace

Span Folded::span(std::size_t begin, std::size_t end) const {
    if (is_as_given_)
        return {static_cast<std::uint32_t>(begin),
                static_cast<std::uint32_t>(std::max(begin, end))};
    if (begin >= end) return {origin_[begin], origin_[begin]};
    // The last byte's own character ends where the next one, or the space after it, begins.
    auto const last = origin_[end - 1];
    auto const bytes = static_cast<std::uint32_t>(next_character(original_, last).bytes);
    return {origin_[begin], last + bytes};
}

std::string Folded::as_given(std::size_t begin, std::size_t end) const {
    auto const where = span(begin, end);
    return without_wraps(original_.substr(where.begin, where.end - where.begin));
}

std::string_view without_end_marks(std::string_view text) {
    for (auto before = text.size() + 1; text.size() < before;) {
        before = text.size();
        for (std::string_view const mark : {"。", "、", ";", ",", ".", " "})
            if (text.ends_with(mark)) text.remove_suffix(mark.size());
    }
    return text;
}

Folded fold(std::string_view text) {
    Folded folded;
    folded.original_ = text;
    if (!needs_folding(text)) return folded;
    folded.is_as_given_ = false;
    folded.text_.reserve(text.size());
    folded.origin_.reserve(text.size() + 1);
    auto const append = [&](std::string_view bytes, std::size_t from) {
        folded.text_ += bytes;
        folded.origin_.resize(folded.text_.size(), static_cast<std::uint32_t>(from));
    };
    std::size_t group = 0;  // digits since the last thing that is none, for 1 000 000
    std::size_t at = 0;
    while (at < text.size()) {
        auto const character = next_character(text, at);
        if (is_blank(character.code)) {
            auto const blank = at;
            while (at < text.size()) {
                auto const next = next_character(text, at);
                if (!is_blank(next.code)) break;
                at += next.bytes;
            }
            auto const next_group = count_digits(text.substr(at));
            auto const thousands = group <= 3 && next_group == 3;
            if (group > 0 && next_group > 0 && !thousands) append(" ", blank);
            group = 0;
            continue;
        }
        auto const plain = folded_spelling(character.code);
        auto const given = text.substr(at, character.bytes);
        append(plain.empty() ? given : plain, at);
        group = is_digit(half_width(character.code)) ? group + 1 : 0;
        at += character.bytes;
    }
    folded.origin_.push_back(static_cast<std::uint32_t>(text.size()));
    return folded;
}

std::string without_wraps(std::string_view text) {
    std::string joined;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = next_character(text, at);
        if (is_blank(character.code)) {
            blank = true;
        } else {
            auto const between_latin = !joined.empty() &&
                                       static_cast<unsigned char>(joined.back()) < 0x80 &&
                                       character.code < 0x80;
            if (blank && between_latin) joined += ' ';
            blank = false;
            joined += text.substr(at, character.bytes);
        }
        at += character.bytes;
    }
    return joined;
}

}  // namespace jixiao::grammar
