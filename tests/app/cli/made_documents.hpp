#pragma once

#include "model/book/book.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace jixiao::tests {

/// A cell of a form as it is printed, with the places it takes; those it covers are gone.
struct MadeCell {
    std::string text;
    std::size_t rows = 1, columns = 1;
    bool is_gone = false;
};

/// A form with its title above it. All rows of its grid are of one width.
struct MadeForm {
    std::string title;
    std::vector<std::vector<MadeCell>> grid;
};

/// The tables of a book as the forms of 2024 print them: levels merged, past years beside the year.
std::vector<MadeForm> forms_of(Book const& book);

std::string as_html(std::vector<MadeForm> const& forms);
/// With tabs, commas or pipes; what a merged cell covers is empty.
std::string as_tsv(std::vector<MadeForm> const& forms);
std::string as_csv(std::vector<MadeForm> const& forms);
std::string as_markdown(std::vector<MadeForm> const& forms);
/// A Word file, a table for each form.
std::string as_docx(std::vector<MadeForm> const& forms);
/// A workbook, a sheet for each form.
std::string as_xlsx(std::vector<MadeForm> const& forms);

enum class PageEnd { cuts_rows, between_rows };
/// A PDF of ruled tables with wrapped cells, which goes on over pages: as Word prints them, in the
/// middle of a row, or as a spreadsheet does.
std::string as_pdf(std::vector<MadeForm> const& forms, PageEnd page_end);

}  // namespace jixiao::tests
