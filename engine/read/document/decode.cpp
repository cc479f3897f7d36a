#include "read/document/decode.hpp"

#include "base/byte_order_mark.hpp"
#include "base/utf8.hpp"
#include "read/document/import.hpp"

#include <algorithm>
#include <iconv.h>
#include <memory>

namespace jixiao::document {
namespace {

using namespace std::string_view_literals;

Diagnostic no_text(std::string const& file, Message message, Message hint) {
    return {Severity::error,    "import-not-text", {file, 0, 0, 0},
            std::move(message), std::move(hint),   {}};
}

/// What the first bytes say the file is, where it is none of text.
Message format_of(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv))
        return say("a ZIP archive, as .xlsx and .docx files are");
    if (bytes.starts_with("%PDF-"sv)) return say("a PDF file");
    if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) return say("an old Word or Excel file");
    if (bytes.starts_with("{\\rtf"sv)) return say("an RTF file");
    return {};
}

/// The bytes in UTF-8; nothing when they are not of that encoding, or end within a character.
std::optional<std::string> converted(std::string_view bytes, char const* encoding) {
    auto* const opened = ::iconv_open("UTF-8", encoding);
    // NOLINTNEXTLINE(performance-no-int-to-ptr): as the function says that it failed
    if (opened == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    std::unique_ptr<void, decltype(&::iconv_close)> const conversion{opened, &::iconv_close};
    // Two bytes there are at most three here, and four at most four.
    std::string text(bytes.size() * 2, '\0');
    auto* in = const_cast<char*>(bytes.data());  // which is only read
    auto* out = text.data();
    auto in_left = bytes.size(), out_left = text.size();
    if (::iconv(opened, &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1))
        return std::nullopt;
    text.resize(text.size() - out_left);
    return text;
}

bool is_binary(std::string_view text) {
    auto const controls = std::count_if(text.begin(), text.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
    return text.find('\0') != std::string_view::npos ||
           static_cast<std::size_t>(controls) > text.size() / 100 + 2;
}

}  // namespace

std::optional<std::string> decode_document(std::string_view bytes, std::string const& file,
                                           std::vector<Diagnostic>& diagnostics) {
    auto const refuse = [&](Message message, Message hint) -> std::optional<std::string> {
        diagnostics.push_back(no_text(file, std::move(message), std::move(hint)));
        return std::nullopt;
    };
    if (bytes.size() > largest_document)
        return refuse(say("the document is larger than {0} MiB, the limit", largest_document >> 20),
                      say("import the part with the tables"));
    if (bytes.find_first_not_of(" \t\r\n\f") == std::string_view::npos)
        return refuse(say("the document is empty"), {});
    if (auto const format = format_of(bytes); !format.empty())
        return refuse(
            say("this is {0}, not its text", format),
            say("give the file its usual extension (.docx, .xlsx, .pdf) so that it is converted"));
    std::optional<std::string> text;
    bytes = without_mark(bytes);
    if (bytes.starts_with("\xFF\xFE"sv))
        text = converted(bytes.substr(2), "UTF-16LE");
    else if (bytes.starts_with("\xFE\xFF"sv))
        text = converted(bytes.substr(2), "UTF-16BE");
    else if (!first_invalid_utf8(bytes))
        text = std::string{bytes};
    else if (!is_binary(bytes))
        text = converted(bytes, "GB18030");
    if (!text || is_binary(*text))
        return refuse(say("the document is not text: neither UTF-8 nor GB18030"),
                      say("save it as text (UTF-8), then import that file"));
    return text;
}

}  // namespace jixiao::document
