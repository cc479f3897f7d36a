#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace jixiao {

/// The program that makes text of a document.
enum class Converter { pandoc, pdftotext, libreoffice };

/// The text of a document: pandoc, pdftotext or LibreOffice is run, within
/// limits of time, memory and output. Throws Refusal when the program is not
/// installed (with the name of its Debian package), fails or passes a limit.
std::string convert_document(std::filesystem::path const& file, Converter converter);

/// The output of one run of a converter; anything but success is a Refusal.
std::string run_converter(std::vector<std::string> const& arguments, Converter converter,
                          std::filesystem::path const& file);

}  // namespace jixiao
