#include "cli/document_format.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace jixiao {
namespace {

using namespace std::string_view_literals;

struct DocumentFormat {
    std::string_view ending;
    Converter converter;
    bool may_be_markup = false;  // programs write HTML, XML and RTF under these endings
};
constexpr std::array formats{
    DocumentFormat{".docx", Converter::pandoc},
    DocumentFormat{".odt", Converter::libreoffice},  // pandoc loses the header rows of its tables
    DocumentFormat{".pdf", Converter::pdftotext},
    DocumentFormat{".xlsx", Converter::libreoffice},
    DocumentFormat{".ods", Converter::libreoffice},
    DocumentFormat{".xls", Converter::libreoffice, true},
    DocumentFormat{".et", Converter::libreoffice, true},
    DocumentFormat{".doc", Converter::libreoffice, true},
    DocumentFormat{".wps", Converter::libreoffice, true}};

DocumentFormat const* format_of(std::filesystem::path const& file) {
    auto ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    auto const* const found =
        std::find_if(formats.begin(), formats.end(),
                     [&](DocumentFormat const& f) { return f.ending == ending; });
    return found == formats.end() ? nullptr : found;
}

bool is_markup(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
    auto const first = bytes.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return false;
    return bytes[first] == '<' || bytes.substr(first).starts_with("{\\rtf"sv);
}

}  // namespace

std::optional<Converter> converter_of(std::filesystem::path const& file) {
    auto const* const format = format_of(file);
    if (format == nullptr) return std::nullopt;
    return format->converter;
}

bool fits_ending(std::filesystem::path const& file, std::string_view bytes) {
    auto const* const format = format_of(file);
    if (format == nullptr) return true;
    if (format->converter == Converter::pdftotext)
        return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
    auto const is_archive = bytes.starts_with("PK\x03\x04"sv);
    auto const is_old_office = bytes.starts_with("\xD0\xCF\x11\xE0"sv);
    return is_archive || is_old_office || (format->may_be_markup && is_markup(bytes));
}

}  // namespace jixiao
