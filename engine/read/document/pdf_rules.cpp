#include "read/document/number_in.hpp"
#include "read/document/pdf_page.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

constexpr double thin = 2.5, shortest_across = 5, shortest_down = 3;
constexpr std::size_t most_rules = 100'000;

struct Point {
    double x = 0, y = 0;
};

/// transform="matrix(a,b,c,d,e,f)"
class Transform {
public:
    explicit Transform(std::string_view tag) {
        auto const numbers = numbers_in(attribute_in(tag, "transform"));
        if (numbers.size() == 6) std::copy(numbers.begin(), numbers.end(), matrix_);
    }
    Point operator()(double x, double y) const {
        return {matrix_[0] * x + matrix_[2] * y + matrix_[4],
                matrix_[1] * x + matrix_[3] * y + matrix_[5]};
    }

private:
    double matrix_[6] = {1, 0, 0, 1, 0, 0};
};

/// A figure of straight lines as the lines it draws.
void add_figure(std::vector<Point> const& points, bool is_stroked, PdfRules& rules) {
    if (points.size() < 2 || rules.across.size() + rules.down.size() > most_rules) return;
    auto const by_x = [](Point const& a, Point const& b) { return a.x < b.x; };
    auto const by_y = [](Point const& a, Point const& b) { return a.y < b.y; };
    auto const [left, right] = std::minmax_element(points.begin(), points.end(), by_x);
    auto const [top, bottom] = std::minmax_element(points.begin(), points.end(), by_y);
    auto const width = right->x - left->x, height = bottom->y - top->y;
    if (height < thin && width > shortest_across) {
        rules.across.push_back({(top->y + bottom->y) / 2, left->x, right->x});
    } else if (width < thin && height > shortest_down) {
        rules.down.push_back({(left->x + right->x) / 2, top->y, bottom->y});
    } else if (is_stroked && points.size() >= 4) {
        for (auto const y : {top->y, bottom->y}) rules.across.push_back({y, left->x, right->x});
        for (auto const x : {left->x, right->x}) rules.down.push_back({x, top->y, bottom->y});
    }
}

/// The figures of "M 1 2 L 3 4 L 5 6 Z M …"; one with a curve is none.
void add_path(std::string_view tag, PdfRules& rules) {
    auto const path = attribute_in(tag, "d");
    if (path.find_first_of("CcQqAa") != std::string_view::npos) return;
    Transform const transform{tag};
    auto const style = attribute_in(tag, "style");
    auto const is_stroked = style.find("stroke:rgb") != std::string_view::npos ||
                            tag.find(" stroke=\"rgb") != std::string_view::npos;
    std::vector<Point> points;
    for (std::size_t at = 0; at < path.size();) {
        auto const command = path[at];
        auto const end = std::min(path.find_first_of("MLHVZz", at + 1), path.size());
        auto const numbers = numbers_in(path.substr(at, end - at));
        if (command == 'M' || command == 'Z' || command == 'z') {
            if (command == 'M') {
                add_figure(points, is_stroked, rules);
                points.clear();
            } else if (!points.empty()) {
                points.push_back(points.front());
            }
        }
        if ((command == 'M' || command == 'L') && numbers.size() >= 2)
            points.push_back(transform(numbers[0], numbers[1]));
        at = end;
    }
    add_figure(points, is_stroked, rules);
}

void add_box(std::string_view tag, PdfRules& rules) {
    Transform const transform{tag};
    auto const x = number_of(tag, "x"), y = number_of(tag, "y");
    auto const right = x + number_of(tag, "width"), bottom = y + number_of(tag, "height");
    add_figure(
        {transform(x, y), transform(right, y), transform(right, bottom), transform(x, bottom)},
        tag.find("stroke:rgb") != std::string_view::npos ||
            tag.find(" stroke=\"rgb") != std::string_view::npos,
        rules);
}

}  // namespace

PdfRules read_pdf_rules(std::string_view svg) {
    PdfRules rules;
    // Glyphs and clips are defined before the page is drawn.
    auto defined = std::size_t{0};
    for (auto at = svg.find('<'); at != std::string_view::npos; at = svg.find('<', at + 1)) {
        auto const rest = svg.substr(at, 20'000);
        if (rest.starts_with("<defs")) ++defined;
        if (rest.starts_with("</defs") && defined > 0) --defined;
        if (defined > 0) continue;
        auto const tag = rest.substr(0, std::min(rest.find('>'), rest.size()));
        if (tag.find("stroke:rgb(100%,100%,100%)") != std::string_view::npos) continue;
        if (rest.starts_with("<path ")) add_path(tag, rules);
        if (rest.starts_with("<rect ")) add_box(tag, rules);
    }
    return rules;
}

}  // namespace jixiao::document
