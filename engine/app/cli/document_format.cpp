#include "app/cli/document_format.hpp"

#include "base/refusal.hpp"
#include "read/xlsx/archive.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace jixiao {
namespace {

using namespace std::string_view_literals;

struct Ending {
    std::string_view ending;
    DocumentKind kind;
};
constexpr std::array endings{
    Ending{".docx", DocumentKind::word},         Ending{".pdf", DocumentKind::pdf},
    Ending{".xlsx", DocumentKind::workbook},     Ending{".ods", DocumentKind::open_document},
    Ending{".odt", DocumentKind::open_document}, Ending{".xls", DocumentKind::old_office},
    Ending{".et", DocumentKind::old_office},     Ending{".doc", DocumentKind::old_office},
    Ending{".wps", DocumentKind::old_office},    Ending{".rtf", DocumentKind::old_office}};

std::string ending_of(std::filesystem::path const& file) {
    auto ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

/// The word in the directory of an old office file, two bytes a letter.
bool is_encrypted(std::string const& bytes) {
    std::string word;
    for (auto const c : "EncryptedPackage"sv) (word += c) += '\0';
    return bytes.find(word) != std::string::npos;
}

DocumentKind kind_of_archive(std::string const& bytes) {
    xlsx::Archive const archive{bytes};
    for (auto const& name : archive.names()) {
        if (name.starts_with("word/")) return DocumentKind::word;
        if (name.starts_with("xl/")) return DocumentKind::workbook;
        if (name == "mimetype") return DocumentKind::open_document;
    }
    return DocumentKind::text;
}

DocumentKind kind_of(std::string const& bytes, std::filesystem::path const& file) {
    if (bytes.substr(0, 1024).find("%PDF-") != std::string::npos) return DocumentKind::pdf;
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) {
        auto const kind = kind_of_archive(bytes);
        if (kind == DocumentKind::text)
            throw Refusal{say("{0} is a ZIP archive, not a document", file.string()),
                          say("unpack it and import the document inside")};
        return kind;
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) {
        if (is_encrypted(bytes))
            throw Refusal{say("{0} is password-protected", file.string()),
                          say("save it without a password, then import that file")};
        return DocumentKind::old_office;
    }
    return bytes.starts_with("{\\rtf"sv) ? DocumentKind::old_office : DocumentKind::text;
}

}  // namespace

DocumentKind kind_of_document(std::filesystem::path const& file, std::string const& bytes) {
    if (bytes.empty())
        throw Refusal{say("{0} is empty", file.string()),
                      say("download or export the document again")};
    auto const ending = ending_of(file);
    auto const* const known = std::find_if(endings.begin(), endings.end(),
                                           [&](Ending const& e) { return e.ending == ending; });
    auto const kind = kind_of(bytes, file);
    if (known == endings.end() || kind == known->kind) return kind;
    auto const is_markup = bytes.find('<') < 200;
    auto const is_other_office = known->kind == DocumentKind::old_office &&
                                 kind != DocumentKind::pdf && kind != DocumentKind::text;
    if (is_other_office || (known->kind == DocumentKind::old_office && is_markup)) return kind;
    auto const damaged = kind == DocumentKind::text && known->kind != DocumentKind::old_office;
    throw Refusal{
        damaged ? say("{0} is damaged, or its content does not match its extension", file.string())
                : say("the content of {0} does not match its extension", file.string()),
        say("check that the document opens, and give it the file name extension "
            "of its format")};
}

}  // namespace jixiao
