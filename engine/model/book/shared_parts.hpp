#pragma once

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace jixiao {

/// A list of a great many values in parts that copies of it share, and that other lists may have,
/// too: a list in which one part is another takes the rest over without copying it, and a value
/// keeps its address in all of them. Reads like a list of constants.
template <class Value>
class SharedParts {
public:
    using value_type = Value;
    using Part = std::shared_ptr<std::vector<Value>>;

    class const_iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Value;
        using difference_type = std::ptrdiff_t;
        using pointer = Value const*;
        using reference = Value const&;

        const_iterator() = default;
        const_iterator(Part const* part, Part const* end) : part_{part}, end_{end} { enter(); }
        reference operator*() const { return *at_; }
        pointer operator->() const { return at_; }
        const_iterator& operator++() {
            if (++at_ == last_) {
                ++part_;
                enter();
            }
            return *this;
        }
        const_iterator operator++(int) {
            auto const before = *this;
            ++*this;
            return before;
        }
        bool operator==(const_iterator const& other) const {
            return part_ == other.part_ && at_ == other.at_;
        }

    private:
        void enter() {
            while (part_ != end_ && (*part_)->empty()) ++part_;
            at_ = part_ == end_ ? nullptr : (*part_)->data();
            last_ = part_ == end_ ? nullptr : at_ + (*part_)->size();
        }

        Part const* part_ = nullptr;
        Part const* end_ = nullptr;
        Value const* at_ = nullptr;
        Value const* last_ = nullptr;
    };
    using iterator = const_iterator;

    SharedParts() = default;
    SharedParts(std::initializer_list<Value> values) {
        parts_.push_back(std::make_shared<std::vector<Value>>(values));
    }

    void add(Part part) { parts_.push_back(std::move(part)); }
    std::vector<Part> const& parts() const { return parts_; }

    const_iterator begin() const { return {parts_.data(), parts_.data() + parts_.size()}; }
    const_iterator end() const {
        return {parts_.data() + parts_.size(), parts_.data() + parts_.size()};
    }
    std::size_t size() const {
        std::size_t size = 0;
        for (auto const& part : parts_) size += part->size();
        return size;
    }
    bool empty() const { return begin() == end(); }
    Value const& front() const { return *begin(); }
    /// Walks over the parts before it.
    Value const& operator[](std::size_t at) const {
        auto part = parts_.begin();
        for (; at >= (*part)->size(); ++part) at -= (*part)->size();
        return (**part)[at];
    }

    /// All values as those of this list alone, which may be changed: a copy where others share
    /// them.
    std::vector<Value>& own() {
        if (parts_.size() != 1 || parts_.front().use_count() > 1) {
            auto all = std::make_shared<std::vector<Value>>();
            all->reserve(size());
            for (auto const& value : *this) all->push_back(value);
            parts_.assign(1, std::move(all));
        }
        return *parts_.front();
    }

    /// The values of a part as those of this list alone, which may be changed.
    std::vector<Value>& own(std::size_t part) {
        auto& owned = parts_[part];
        if (owned.use_count() > 1) owned = std::make_shared<std::vector<Value>>(*owned);
        return *owned;
    }

    /// The values of which `stays` is true; parts that stay whole are shared. It is asked once of
    /// each, in their order.
    template <class Stays>
    SharedParts only(Stays const& stays) const {
        SharedParts chosen;
        for (auto const& part : parts_) {
            std::vector<bool> kept;
            kept.reserve(part->size());
            std::size_t count = 0;
            for (auto const& value : *part) {
                kept.push_back(stays(value));
                count += kept.back() ? 1 : 0;
            }
            if (count == part->size()) {
                chosen.add(part);
                continue;
            }
            auto some = std::make_shared<std::vector<Value>>();
            some->reserve(count);
            for (std::size_t i = 0; i < part->size(); ++i)
                if (kept[i]) some->push_back((*part)[i]);
            chosen.add(std::move(some));
        }
        return chosen;
    }

private:
    std::vector<Part> parts_;
};

}  // namespace jixiao
