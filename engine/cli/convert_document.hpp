#pragma once

#include "cli/document_format.hpp"

#include <filesystem>
#include <string>

namespace jixiao {

/// The text of a document: pandoc, pdftotext or LibreOffice is run, within limits of time, memory
/// and output. Throws UsageError when the program is not installed (with the name of its Debian
/// package), fails or passes a limit.
std::string convert_document(std::filesystem::path const& file, Converter converter);

}  // namespace jixiao
