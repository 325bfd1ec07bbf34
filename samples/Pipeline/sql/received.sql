select
    party, product, months.start_day,
    count(*) as transfers,
    sum(case when begin_day >= months.first_day and end_day <= months.last_day then cast(low as hugeint) else 0 end) as quantity_low,
    sum(case when middle_day between months.first_day and months.last_day then cast(best as hugeint) else 0 end) as quantity_best,
    sum(cast(high as hugeint)) as quantity_high
from ends join months on begin_day <= months.last_day and end_day >= months.first_day
where way = 'came' and kind = 'receipt'
group by party, product, months.start_day
order by party, product, months.start_day
