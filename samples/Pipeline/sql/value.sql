select
    product, quarters.start_day,
    count(*) as transfers,
    sum(case when begin_day >= quarters.first_day and end_day <= quarters.last_day then cast(low as hugeint) else 0 end) as quantity_low,
    sum(case when middle_day between quarters.first_day and quarters.last_day then cast(best as hugeint) else 0 end) as quantity_best,
    sum(cast(high as hugeint)) as quantity_high,
    sum(case when begin_day >= quarters.first_day and end_day <= quarters.last_day then cast(low as hugeint) * unit_price else 0 end) as value_low,
    sum(case when middle_day between quarters.first_day and quarters.last_day then cast(best as hugeint) * unit_price else 0 end) as value_best,
    sum(cast(high as hugeint) * unit_price) as value_high
from ends join quarters on begin_day <= quarters.last_day and end_day >= quarters.first_day
where way = 'came' and unit_price is not null
group by product, quarters.start_day
order by product, quarters.start_day
