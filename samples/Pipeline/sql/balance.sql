with steps as (
    -- What came is certain on its last day and possible on its first; what left is the other way round.
    select
        party, product, case when way = 'came' then end_day else begin_day end as day,
        case when way = 'came' then cast(low as hugeint) else -cast(high as hugeint) end as low, 0 as best, 0 as high, case when way = 'came' then 0 else 1 end as transfers
    from ends where stage in ('on-hand', 'in-service')
    union all
    select party, product, middle_day, 0, case when way = 'came' then cast(best as hugeint) else -cast(best as hugeint) end, 0, 0
    from ends where stage in ('on-hand', 'in-service')
    union all
    select
        party, product, case when way = 'came' then begin_day else end_day end,
        0, 0, case when way = 'came' then cast(high as hugeint) else -cast(low as hugeint) end, case when way = 'came' then 1 else 0 end
    from ends where stage in ('on-hand', 'in-service')
), changes as (
    select
        party, product, greatest(steps.day, asked.first_day) as day, sum(low) as low_change, sum(best) as best_change, sum(high) as high_change, sum(transfers) as transfers
    from steps cross join asked
    where steps.day <= asked.last_day
    group by party, product, greatest(steps.day, asked.first_day)
    having sum(transfers) <> 0 or sum(low) <> 0 or sum(best) <> 0 or sum(high) <> 0
), running as (
    select
        changes.*, quarter_start,
        sum(low_change) over account as low, sum(best_change) over account as best, sum(high_change) over account as high
    from changes join calendar on calendar.day = changes.day
    window account as (partition by party, product order by changes.day)
), shown as (
    select
        running.*,
        row_number() over (partition by party, product, quarter_start order by day desc) as place_from_last,
        row_number() over (partition by party, product, quarter_start order by day) = 1 and day > greatest(quarter_start, asked.first_day) as has_before
    from running cross join asked
)
select
    party, product, quarter_start,
    sum(transfers) as transfers,
    max(case when place_from_last = 1 then low end) as quantity_low,
    max(case when place_from_last = 1 then best end) as quantity_best,
    max(case when place_from_last = 1 then high end) as quantity_high,
    min(case when has_before then least(low, low - low_change) else low end) as minimum_low,
    min(case when has_before then least(best, best - best_change) else best end) as minimum_best,
    min(case when has_before then least(high, high - high_change) else high end) as minimum_high
from shown
group by party, product, quarter_start
order by party, product, quarter_start
