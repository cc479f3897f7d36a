#pragma once

#include "read/document/document.hpp"
#include "read/document/imported.hpp"
#include "read/document/row.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::document {

/// Collects what there is to say about the rows of a document.
class Remarks {
public:
    Remarks(std::string file, Document const& document)
        : file_{std::move(file)}, document_{document} {}

    /// About the cell at `index` of the row.
    void add(Severity severity, char const* code, PrintedRow const& row, std::size_t index,
             Message message, Message hint = {});
    void note(char const* code, PrintedRow const& row, std::size_t index, Message message);
    void warn(PrintedRow const& row, std::size_t index, Message message, Message hint = {});
    /// About the document as a whole, or a line of it.
    void add(Diagnostic diagnostic);

    std::string const& file() const { return file_; }
    /// The file as places name it, with the page or sheet of a row.
    std::string file_of(PrintedRow const& row) const { return file_of(row.part); }
    std::string file_of(std::size_t part) const;
    std::vector<Diagnostic> take();

private:
    std::string file_;
    Document const& document_;
    std::vector<Diagnostic> diagnostics_;
    std::size_t left_out_ = 0;
};

}  // namespace jixiao::document
