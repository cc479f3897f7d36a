#include "read/document/frames_in_force.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/facts.hpp"
#include "read/document/row_words.hpp"
#include "read/document/words.hpp"

#include <algorithm>
#include <utility>

namespace jixiao::document {
namespace {

std::vector<std::string> texts_of(PrintedRow const& row) {
    std::vector<std::string> texts;
    for (auto const& cell : row.cells) texts.push_back(without_blanks(cell.text));
    while (!texts.empty() && texts.back().empty()) texts.pop_back();
    return texts;
}

}  // namespace

void FramesInForce::begin(std::vector<Frame> frames, PrintedRow const& row) {
    auto texts = texts_of(row);
    auto const is_repeated = texts == header_ && frames.size() == frames_.size();
    grid_ = row.grid;
    width_ = row.cells.size();
    header_ = std::move(texts);
    frames_ = std::move(frames);
    if (!is_repeated && (row.spans || frames_.size() != carried_.size())) carried_.clear();
    carried_.resize(frames_.size());
}

void FramesInForce::settle_terms(std::optional<bool> long_term_is_left, PrintedRow const& row) {
    auto& left = frames_[0].term;
    auto& right = frames_[1].term;
    if (left != right && left != TermWord::none && right != TermWord::none) return;
    if (!long_term_is_left) {
        remarks_->warn(row, 0,
                       say("two groups of columns stand side by side and nothing says which is the "
                           "annual one; their rows were left out"),
                       say("add them by hand"));
        frames_.clear();
        return;
    }
    left = *long_term_is_left ? TermWord::long_term : TermWord::annual;
    right = *long_term_is_left ? TermWord::annual : TermWord::long_term;
}

void FramesInForce::leave_grid(PrintedRow const& row) {
    if (frames_.empty() || row.grid == 0 || row.grid == grid_) return;
    auto const is_row = std::any_of(row.cells.begin(), row.cells.end(), [](PrintedCell const& c) {
        return level_of(c.text) || begins_with_figure(c.text);
    });
    auto const same_width = row.cells.size() == width_;
    if (is_row && (same_width || !row.spans)) {
        grid_ = row.grid;
    } else if (row.spans || !same_width) {
        if (is_row && !names_form(row) && !is_head_row(row))
            remarks_->warn(
                row, 0,
                say("the table continues with other columns and no header; its rows were left out"),
                say("compare with the document and add the rows by hand"));
        frames_.clear();
    }
}

void FramesInForce::clear() {
    frames_.clear();
    carried_.clear();
    header_.clear();
}

void FramesInForce::recall(bool is_annual) {
    frames_ = of_parts_[is_annual];
    carried_.resize(frames_.size());
}

}  // namespace jixiao::document
