#include "read/document/pdf_document.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/clipped_words.hpp"
#include "read/document/grid_builder.hpp"
#include "read/document/join_pages.hpp"
#include "read/document/titles.hpp"
#include "read/document/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace jixiao::document {
namespace {

/// - 12 -, 第3页, 3/12: what stands at the end of a page and not in its text.
bool is_page_number(std::string_view line) {
    auto packed = without_blanks(line);
    for (std::string_view const word : {"第", "页", "共", "—", "－", "/", "Page", "of"})
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

/// Finds the lines that pages print again in one place: the name of the unit, of the sheet.
class RunningLines {
public:
    /// Whether a line stood there on a page before; a title is none.
    bool has(PdfBlock const& block) {
        if (block.is_table() || title_of(block.line).kind != TitleKind::none) return false;
        auto words = block.line;
        std::erase_if(words, [](char c) { return c >= '0' && c <= '9'; });
        constexpr double near = 3;
        auto& places = places_[words];
        auto const found = std::any_of(places.begin(), places.end(), [&](double place) {
            return std::abs(place - block.top) < near;
        });
        if (!found) places.push_back(block.top);
        return found;
    }

private:
    std::unordered_map<std::string, std::vector<double>> places_;
};

std::vector<Placed> placed_blocks(std::vector<PdfPage> const& pages) {
    std::vector<Placed> placed;
    RunningLines running;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        auto blocks = blocks_of(pages[page]);
        std::erase_if(blocks, [&](PdfBlock const& block) {
            return !block.is_table() && (is_page_number(block.line) || running.has(block));
        });
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

/// A merged cell without a word may have it where no rule shows that; and where one cell cuts its
/// text off, so may all that have no room for more.
void mark_uncertain(std::vector<JoinedTable>& tables) {
    auto is_clipped = false;
    for (auto const& table : tables)
        for (auto const& cell : table.cells) is_clipped = is_clipped || cell.is_cut;
    for (auto& table : tables)
        for (auto& cell : table.cells) {
            auto const is_empty = cell.text.empty() && cell.rows > 1;
            cell.is_cut = (cell.is_cut && !level_of(cell.text)) || is_empty ||
                          (is_clipped && cell.is_tight && !level_of(cell.text));
        }
}

/// The parts of the table that stands in blocks which go on over pages.
std::vector<PagePart> parts_of(std::vector<Placed> const& blocks, std::size_t begin,
                               std::size_t end) {
    std::vector<PdfRule> down;
    for (auto i = begin; i < end; ++i)
        down.insert(down.end(), blocks[i].block.rules.down.begin(),
                    blocks[i].block.rules.down.end());
    auto const edges = columns_of(down);
    std::vector<PagePart> parts;
    for (auto i = begin; i < end; ++i)
        if (auto table = table_of(blocks[i].block, edges))
            parts.push_back({std::move(*table), blocks[i].page});
    return parts;
}

/// Whether no table has a cell that is open where its page ends and goes on on the next.
bool draws_breaks(std::vector<std::vector<PagePart>> const& tables) {
    for (auto const& parts : tables)
        for (std::size_t i = 0; i < parts.size(); ++i)
            for (auto const& cell : parts[i].table.cells)
                if ((cell.is_open_below && i + 1 < parts.size()) || (cell.is_open_above && i > 0))
                    return false;
    return true;
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

Document pdf_document(std::vector<PdfPage> pages) {
    drop_clipped_words(pages);
    Document document;
    for (std::size_t page = 1; page <= pages.size(); ++page)
        document.parts.push_back(fmt::format("page={}", page));
    auto const blocks = placed_blocks(pages);
    std::vector<std::vector<PagePart>> parts;
    std::vector<std::size_t> begins;  // of each table, among the blocks
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].block.is_table()) continue;
        auto end = i + 1;
        while (end < blocks.size() && goes_on(blocks[end - 1], blocks[end])) ++end;
        begins.push_back(i);
        parts.push_back(parts_of(blocks, i, end));
        i = end - 1;
    }
    auto const breaks_are_drawn = draws_breaks(parts);
    std::vector<JoinedTable> tables;
    for (auto& table : parts) tables.push_back(join_pages(std::move(table), breaks_are_drawn));
    mark_uncertain(tables);
    Printer printer{document};
    std::size_t next = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].block.is_table()) {
            printer.line(blocks[i].block.line, blocks[i].page);
        } else if (next < tables.size() && begins[next] == i) {
            printer.grid(tables[next++]);
        }
    }
    return document;
}

}  // namespace jixiao::document
