-- Both files are one table; a row is a transfer, or one end of it where nobody says from whom the units came.
create view transfers as
select * from read_parquet(['$folder/transfers-ledger.parquet', '$folder/transfers-market.parquet']);

create table asked as
select date '$first_day' as first_day, date '$last_day' as last_day, date '$known_on' as known_on;

-- A transfer in a window has three days: the least that it can mean, the most, and the middle one. An open side is a day beyond all others.
create view windows as
select
    *,
    case
        when begin_day = date '0001-01-01' then end_day
        when end_day = date '9999-12-31' then begin_day
        else begin_day + cast((end_day - begin_day) // 2 as integer)
    end as middle_day
from (
    select *, coalesce(first_day, date '0001-01-01') as begin_day, coalesce(last_day, date '9999-12-31') as end_day
    from transfers
) as closed;

-- The ends that are known on the day: where units came, and where they left.
create view ends as
select
    'came' as way, to_party as party, to_stage as stage, product, kind, begin_day, middle_day, end_day, low, best, high, unit_price
from windows cross join asked
where known_from <= known_on and coalesce(known_until, date '9999-12-31') > known_on
union all
select
    'left' as way, from_party as party, from_stage as stage, product, kind, begin_day, middle_day, end_day, low, best, high, unit_price
from windows cross join asked
where from_party is not null and known_from <= known_on and coalesce(known_until, date '9999-12-31') > known_on;

create table calendar as
select cast(day as date) as day, cast(date_trunc('month', day) as date) as month_start, cast(date_trunc('quarter', day) as date) as quarter_start
from asked, generate_series(cast(asked.first_day as timestamp), cast(asked.last_day as timestamp), interval 1 day) as days(day);

create table months as
select month_start as start_day, min(day) as first_day, max(day) as last_day from calendar group by month_start;

create table quarters as
select quarter_start as start_day, min(day) as first_day, max(day) as last_day from calendar group by quarter_start;
