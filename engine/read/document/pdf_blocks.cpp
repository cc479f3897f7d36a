#include "read/document/pdf_table.hpp"

#include <algorithm>
#include <cmath>

namespace jixiao::document {
namespace {

constexpr double slack = 3;

}  // namespace

std::vector<std::pair<double, double>> bands_of(PdfPage const& page) {
    auto down = page.rules.down;
    std::sort(down.begin(), down.end(),
              [](PdfRule const& a, PdfRule const& b) { return a.from < b.from; });
    std::vector<std::pair<double, double>> bands;
    for (auto const& rule : down)
        if (!bands.empty() && rule.from <= bands.back().second + slack)
            bands.back().second = std::max(bands.back().second, rule.to);
        else
            bands.emplace_back(rule.from, rule.to);
    return bands;
}

namespace {

/// Words beside one another as lines of text.
void add_lines(std::vector<PdfWord> words, std::vector<PdfBlock>& blocks) {
    for (auto const& line : lines_of(std::move(words))) {
        PdfBlock block;
        block.top = line.front().top;
        for (std::size_t i = 0; i < line.size(); ++i) {
            auto const height = line[i].bottom - line[i].top;
            if (i > 0 && line[i].left - line[i - 1].right > height / 3) block.line += ' ';
            block.line += line[i].text;
        }
        blocks.push_back(std::move(block));
    }
}

}  // namespace

std::vector<PdfBlock> blocks_of(PdfPage const& page) {
    std::vector<PdfBlock> blocks;
    auto const bands = bands_of(page);
    auto words_between = [&](double top, double bottom) {
        std::vector<PdfWord> words;
        for (auto const& word : page.words)
            if (word.middle() > top && word.middle() <= bottom) words.push_back(word);
        return words;
    };
    constexpr double far = 1e9;
    auto last = -far;
    for (auto const& [top, bottom] : bands) {
        PdfBlock block;
        block.top = top;
        block.bottom = bottom;
        for (auto const& rule : page.rules.across)
            if (rule.at >= top - slack && rule.at <= bottom + slack)
                block.rules.across.push_back(rule);
        for (auto const& rule : page.rules.down)
            if (rule.from >= top - slack && rule.to <= bottom + slack)
                block.rules.down.push_back(rule);
        auto const edges = columns_of(block.rules.down);
        if (edges.size() < 2 || block.rules.across.size() < 2) continue;
        block.left = edges.front();
        block.right = edges.back();
        block.words = words_between(top, bottom);
        add_lines(words_between(last, top), blocks);
        blocks.push_back(std::move(block));
        last = bottom;
    }
    add_lines(words_between(last, far), blocks);
    return blocks;
}

std::vector<std::vector<PdfWord>> lines_of(std::vector<PdfWord> words) {
    std::sort(words.begin(), words.end(),
              [](PdfWord const& a, PdfWord const& b) { return a.middle() < b.middle(); });
    std::vector<std::vector<PdfWord>> lines;
    for (auto& word : words) {
        auto const height = word.bottom - word.top;
        if (lines.empty() ||
            word.middle() - lines.back().front().middle() > std::max(height / 3, 1.0))
            lines.emplace_back();
        lines.back().push_back(std::move(word));
    }
    for (auto& line : lines)
        std::sort(line.begin(), line.end(),
                  [](PdfWord const& a, PdfWord const& b) { return a.left < b.left; });
    return lines;
}

std::vector<double> columns_of(std::vector<PdfRule> const& down) {
    constexpr double same = 2.5;
    std::vector<double> places;
    for (auto const& rule : down) places.push_back(rule.at);
    std::sort(places.begin(), places.end());
    std::vector<double> edges;
    std::size_t count = 0;
    for (auto const place : places)
        if (!edges.empty() && place - edges.back() <= same) {
            ++count;
            edges.back() += (place - edges.back()) / static_cast<double>(count);
        } else {
            edges.push_back(place);
            count = 1;
        }
    return edges;
}

}  // namespace jixiao::document
