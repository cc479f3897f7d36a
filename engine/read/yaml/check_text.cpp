#include "base/byte_order_mark.hpp"
#include "base/eight_bytes.hpp"
#include "base/utf8.hpp"
#include "read/yaml/read_file.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao {
namespace {

constexpr std::size_t longest_line = std::size_t{64} << 10;  // bytes

unsigned char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool looks_like_utf16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    auto const start = bytes.substr(0, 512);
    auto const zeros = [&](std::size_t parity) {
        std::size_t count = 0;
        for (auto at = parity; at < start.size(); at += 2) count += start[at] == '\0' ? 1 : 0;
        return count * 8 > start.size();
    };
    return start.size() >= 4 && zeros(0) != zeros(1);
}

/// Whether the bytes have the form of GB18030 (which includes GBK): pairs and fours.
bool has_form_of_gb18030(std::string_view bytes) {
    auto const between = [&](std::size_t at, int low, int high) {
        auto const byte = byte_at(bytes, at);
        return byte >= low && byte <= high;
    };
    for (std::size_t at = 0; at < bytes.size();) {
        if (byte_at(bytes, at) < 0x80) {
            ++at;
        } else if (between(at, 0x81, 0xFE) &&
                   (between(at + 1, 0x40, 0x7E) || between(at + 1, 0x80, 0xFE))) {
            at += 2;
        } else if (between(at, 0x81, 0xFE) && between(at + 1, 0x30, 0x39) &&
                   between(at + 2, 0x81, 0xFE) && between(at + 3, 0x30, 0x39)) {
            at += 4;
        } else {
            return false;
        }
    }
    return true;
}

/// A text in GBK can begin with what happens to be a two-byte sequence of UTF-8, hardly with one of
/// three bytes, which is what Chinese takes in UTF-8.
bool has_wide_utf8(std::string_view valid) {
    return std::any_of(valid.begin(), valid.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
}

Diagnostic broken_utf8(Source const& source, std::size_t at) {
    std::string_view const bytes{source.text};
    auto const place = place_at(source, at);
    if (!has_wide_utf8(bytes.substr(0, at)) && has_form_of_gb18030(bytes))
        return {Severity::error,
                "encoding-gbk",
                place,
                say("the file is not UTF-8; it appears to be GBK"),
                say("save it as UTF-8, or convert it: iconv -f GB18030 -t UTF-8 {0}", source.name),
                {}};
    return {Severity::error,
            "encoding",
            place,
            say("byte {0} of the file, {1}, is not UTF-8", at + 1,
                fmt::format("0x{:02X}", byte_at(bytes, at))),
            say("save the file as UTF-8"),
            {}};
}

/// Characters that are not seen but make two equal-looking names differ.
bool is_invisible(char32_t code) {
    return (code >= 0x80 && code <= 0x9F) || code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x2064) ||
           code == 0xFEFF;
}

/// Reports what is wrong from byte `at` on: a control character, an invisible one, a long line.
/// Returns whether the text can still be read.
bool check_characters(Source const& source, std::vector<Diagnostic>& diagnostics) {
    std::string_view const text{source.text};
    auto const report = [&](Severity severity, std::string code, std::size_t at, Message message,
                            Message hint) {
        diagnostics.push_back({severity,
                               std::move(code),
                               place_at(source, at),
                               std::move(message),
                               std::move(hint),
                               {}});
    };
    constexpr std::size_t most_warnings = 20;
    std::size_t line_begin = 0, warnings = 0;
    for (std::size_t at = 0; at < text.size();) {
        while (EightBytes::are_in(text, at) && at - line_begin + EightBytes::size <= longest_line) {
            auto const sure = EightBytes{text, at}.visible();
            if (sure == 0) break;
            at += sure;
        }
        if (at == text.size()) break;
        auto const first = byte_at(text, at);
        if (first == '\n') {
            line_begin = ++at;
            continue;
        }
        if (at - line_begin > longest_line) {
            report(Severity::error, "line-too-long", line_begin,
                   say("this line is longer than {0} KiB", longest_line >> 10),
                   say("break it into several lines"));
            return false;
        }
        auto const is_blank =
            first == '\t' || first == '\n' || (first == '\r' && (byte_at(text, at + 1) == '\n'));
        if ((first < 0x20 && !is_blank) || first == 0x7F) {
            report(Severity::error, "control-character", at,
                   say("the control character {0} does not belong in a text file",
                       fmt::format("U+{:04X}", first)),
                   say("delete it"));
            return false;
        }
        if (first < 0x80) {
            ++at;
            continue;
        }
        auto const character = character_at(text, at);
        if (!character) {
            diagnostics.push_back(broken_utf8(source, at));
            return false;
        }
        if (is_invisible(character->code) && ++warnings <= most_warnings)
            report(Severity::warning, "invisible-character", at,
                   say("there is an invisible character {0} here",
                       fmt::format("U+{:04X}", static_cast<unsigned>(character->code))),
                   say("delete it: it makes names that look the same differ"));
        at += character->bytes;
    }
    return true;
}

}  // namespace

std::optional<Source> text_source(std::string name, std::string bytes,
                                  std::vector<Diagnostic>& diagnostics) {
    auto const refuse = [&](std::string code, Message message, Message hint) {
        diagnostics.push_back({Severity::error,
                               std::move(code),
                               whole_file(name),
                               std::move(message),
                               std::move(hint),
                               {}});
        return std::nullopt;
    };
    if (looks_like_utf16(bytes))
        return refuse("encoding-utf16", say("the file is UTF-16, not UTF-8"),
                      say("save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8 {0}", name));
    if (bytes.find('\0') != std::string::npos)
        return refuse("not-text", say("the file is not text: it contains zero bytes"),
                      say("only plain text files in YAML are read"));
    bytes.erase(0, bytes.size() - without_mark(bytes).size());
    Source source{std::move(name), std::move(bytes)};
    if (!check_characters(source, diagnostics)) return std::nullopt;
    return source;
}

}  // namespace jixiao
