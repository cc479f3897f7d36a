#pragma once

#include <filesystem>
#include <string>

namespace jixiao {

/// What a document is, by its first bytes.
enum class DocumentKind {
    text,      // of any kind, and HTML
    workbook,  // .xlsx
    word,      // .docx
    pdf,
    open_document,  // .ods, .odt
    old_office,     // .xls, .doc, .et, .wps, RTF
};

/// Throws Refusal when the content is not what the ending says (but programs
/// write web pages as .xls and .doc, and new formats under old endings), is
/// protected by a password, or is no document.
DocumentKind kind_of_document(std::filesystem::path const& file, std::string const& bytes);

}  // namespace jixiao
