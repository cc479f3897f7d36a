#pragma once

#include <filesystem>
#include <string>

namespace jixiao {

/// Whether the file's ending is one of a format that another program makes text of: .docx, .odt,
/// .pdf, .xlsx, .xls, .ods, .doc, .wps, .et.
bool needs_conversion(std::filesystem::path const& file);

/// The text of such a file: pandoc, pdftotext or LibreOffice is run, within limits of time, memory
/// and output. Throws UsageError when the program is not installed (with the name of its Debian
/// package), fails or passes a limit.
std::string convert_document(std::filesystem::path const& file);

}  // namespace jixiao
