#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace jixiao {

/// The program that makes text of a document.
enum class Converter { pandoc, pdftotext, libreoffice };

/// The converter for a file with this ending: .docx, .pdf, .xlsx, .xls, .ods, .odt, .doc, .wps or
/// .et, in any case. Nothing for what is text already.
std::optional<Converter> converter_of(std::filesystem::path const& file);

/// Whether the first bytes are those of a format that such an ending may stand for. LibreOffice
/// takes anything else for a text and reads it cell by cell.
bool fits_ending(std::filesystem::path const& file, std::string_view bytes);

}  // namespace jixiao
