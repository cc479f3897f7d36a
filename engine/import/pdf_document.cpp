#include "import/pdf_document.hpp"

#include "import/clean_cell.hpp"
#include "import/grid_builder.hpp"
#include "import/join_pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jixiao::importing {
namespace {

/// - 12 -, 第3页, 3/12: what stands at the end of a page and not in its text.
bool is_page_number(std::string_view line) {
    auto packed = without_blanks(line);
    for (std::string_view const word : {"第", "页", "共", "—", "－", "/"})
        for (auto at = packed.find(word); at != std::string::npos; at = packed.find(word))
            packed.erase(at, word.size());
    return packed.size() < 12 && packed.find_first_not_of("0123456789-") == std::string::npos;
}

/// A block with the page it stands on.
struct Placed {
    PdfBlock block;
    std::size_t page = 0;
    bool begins_page = false;  // nothing but page numbers stands above it
    bool ends_page = false;
};

std::vector<Placed> placed_blocks(std::vector<PdfPage> const& pages) {
    std::vector<Placed> placed;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        auto blocks = blocks_of(pages[page]);
        std::erase_if(blocks,
                      [](PdfBlock const& b) { return !b.is_table() && is_page_number(b.line); });
        for (std::size_t i = 0; i < blocks.size(); ++i)
            placed.push_back({std::move(blocks[i]), page + 1, i == 0, i + 1 == blocks.size()});
    }
    return placed;
}

bool goes_on(Placed const& table, Placed const& next) {
    constexpr double shift = 4;
    return table.ends_page && next.begins_page && next.page == table.page + 1 &&
           next.block.is_table() && std::abs(table.block.left - next.block.left) < shift &&
           std::abs(table.block.right - next.block.right) < shift;
}

class Printer {
public:
    explicit Printer(Document& document) : document_{document} {}

    void line(std::string const& text, std::size_t page) {
        auto const begin = document_.text.size();
        auto cell = clean_text(text, begin);
        if (cell.text.empty()) return;
        document_.text += cell.text + "\n";
        document_.rows.push_back({next_line(page), begin, {std::move(cell)}, 0, page});
    }

    void grid(JoinedTable const& table) {
        GridBuilder builder{++grids_, 0};
        std::size_t next = 0;
        for (std::size_t r = 0; r < table.pages.size(); ++r) {
            auto const page = table.pages[r];
            auto const begin = document_.text.size();
            builder.begin_row(next_line(page), begin);
            auto first = true;
            for (; next < table.cells.size() && table.cells[next].row == r; ++next) {
                auto const& cell = table.cells[next];
                if (!std::exchange(first, false)) document_.text += " | ";
                auto cleaned = clean_text(cell.text, document_.text.size());
                document_.text += cleaned.text;
                cleaned.is_cut = cell.is_cut;
                builder.add(std::move(cleaned), cell.rows, cell.columns);
            }
            document_.text += '\n';
            auto row = builder.end_row();
            row.part = page;
            if (!is_blank(row)) document_.rows.push_back(std::move(row));
        }
    }

private:
    std::size_t next_line(std::size_t page) {
        if (page != page_) lines_ = 0;
        page_ = page;
        return ++lines_;
    }

    Document& document_;
    std::size_t grids_ = 0, page_ = 0, lines_ = 0;
};

}  // namespace

bool has_ruled_tables(std::vector<PdfPage> const& pages) {
    return std::any_of(pages.begin(), pages.end(), [](PdfPage const& page) {
        auto const blocks = blocks_of(page);
        return std::any_of(blocks.begin(), blocks.end(),
                           [](PdfBlock const& b) { return b.is_table(); });
    });
}

Document pdf_document(std::vector<PdfPage> const& pages) {
    Document document;
    for (std::size_t page = 1; page <= pages.size(); ++page)
        document.parts.push_back(fmt::format("page={}", page));
    Printer printer{document};
    auto const blocks = placed_blocks(pages);
    for (std::size_t i = 0; i < blocks.size();) {
        if (!blocks[i].block.is_table()) {
            printer.line(blocks[i].block.line, blocks[i].page);
            ++i;
            continue;
        }
        auto end = i + 1;
        while (end < blocks.size() && goes_on(blocks[end - 1], blocks[end])) ++end;
        std::vector<PdfRule> down;
        for (auto k = i; k < end; ++k)
            down.insert(down.end(), blocks[k].block.rules.down.begin(),
                        blocks[k].block.rules.down.end());
        auto const edges = columns_of(down);
        std::vector<PagePart> parts;
        for (auto k = i; k < end; ++k)
            if (auto table = table_of(blocks[k].block, edges))
                parts.push_back({std::move(*table), blocks[k].page});
        printer.grid(join_pages(std::move(parts)));
        i = end;
    }
    return document;
}

}  // namespace jixiao::importing
