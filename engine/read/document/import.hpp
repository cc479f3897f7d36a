#pragma once

#include "read/document/document.hpp"
#include "read/document/imported.hpp"
#include "read/yaml/read_file.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::document {

/// Larger documents are refused: the largest budget document has some 2 MB of text.
constexpr std::size_t largest_document = largest_file;

/// What a document does not say, or what is to be taken instead.
struct ImportOptions {
    std::optional<int> year;
    std::string unit;    // empty: as the document says
    std::string period;  // of the actuals
};

/// Reads the tables of a document.
Imported import_document(Document const& document, std::string const& file,
                         ImportOptions const& options = {});

/// Reads the text of a published budget document: its 绩效目标表 wherever they stand, and its
/// budget tables 1-10. `bytes` may be UTF-8, with or without a byte order mark, UTF-16 with one, or
/// GB18030; tables may be written in any Layout. `file` is what places call the document.
/// Everything that was repaired, is doubtful or was left out is a diagnostic; an error among them
/// means that nothing could be read.
Imported import_document(std::string_view bytes, std::string const& file,
                         ImportOptions const& options = {});

}  // namespace jixiao::document
