#pragma once

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

namespace jixiao {

/// A text as it was written, shared by its copies and by cells that say the same: takes the room of
/// a pointer, and reads like a constant string.
class CellText {
public:
    CellText() = default;
    explicit CellText(std::string_view text) { *this = text; }
    /// As that of this copy alone, which keeps its memory where it has any.
    CellText& operator=(std::string_view text) {
        if (text.empty()) return clear(), *this;
        if (!body_ || body_->use_count() > 1) body_ = new Body;
        body_->text = text;
        return *this;
    }

    std::string const& text() const { return body_ ? body_->text : nothing(); }
    operator std::string const&() const { return text(); }
    operator std::string_view() const { return text(); }
    bool empty() const { return text().empty(); }
    std::size_t size() const { return text().size(); }
    std::size_t find(std::string_view part) const { return text().find(part); }
    void clear() {
        if (body_ && body_->use_count() == 1)
            body_->text.clear();
        else
            body_.reset();
    }

    friend bool operator==(CellText const& one, CellText const& other) {
        return one.body_ == other.body_ || one.text() == other.text();
    }
    friend bool operator==(CellText const& one, std::string_view other) {
        return one.text() == other;
    }
    friend std::strong_ordering operator<=>(CellText const& one, CellText const& other) {
        return one.text() <=> other.text();
    }

private:
    struct Body : boost::intrusive_ref_counter<Body> {
        std::string text;
    };
    static std::string const& nothing() {
        static std::string const nothing;
        return nothing;
    }

    boost::intrusive_ptr<Body> body_;
};

}  // namespace jixiao
