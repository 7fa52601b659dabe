"""See .deploy/restore. Counts alone are printed: no key, no word of an item."""

import argparse
import base64
import hashlib
import hmac
import time

import boto3
from botocore.exceptions import ClientError

SIGNING_KEY = "#signing-key"


def items(client, table):
    for page in client.get_paginator("scan").paginate(TableName=table, ConsistentRead=True):
        yield from page["Items"]


def erased(keys, ledger, item):
    """Whether its sender erased it: the ledger names it by an HMAC of its reference (signpost.feedback.FeedbackStore)."""
    reference = item.get("reference", {}).get("S", "").split("#")[0]
    marks = (base64.urlsafe_b64encode(hmac.digest(key, f"erased {reference}".encode(), hashlib.sha256)[:16]).rstrip(b"=").decode()
             for key in keys)
    return any(mark in ledger for mark in marks)


def main():
    options = argparse.ArgumentParser(prog=".deploy/restore")
    options.add_argument("copy")
    options.add_argument("table")
    options.add_argument("--erased", metavar="LEDGER")
    options.add_argument("--really", action="store_true")
    asked = options.parse_args()
    client = boto3.client("dynamodb")
    schema = client.describe_table(TableName=asked.table)["Table"]["KeySchema"]
    if client.describe_table(TableName=asked.copy)["Table"]["KeySchema"] != schema:
        options.error("these are not the same kind of table")
    if schema[0]["AttributeName"] == "reference" and not asked.erased:
        options.error("feedback needs --erased: what was erased since must not come back")

    ledger = {item["hash"]["S"] for item in items(client, asked.erased)} if asked.erased else set()
    # As it is and as it was, should it have been made anew.
    keys = [item["secret"]["B"] for table in (asked.copy, asked.table) for item in items(client, table)
            if item.get("reference", {}).get("S") == SIGNING_KEY]
    there = {tuple(str(item[key["AttributeName"]]) for key in schema) for item in items(client, asked.table)}
    counts = dict.fromkeys(["there already", "expired", "erased by its sender", "put back"], 0)
    for item in items(client, asked.copy):
        if tuple(str(item[key["AttributeName"]]) for key in schema) in there:
            counts["there already"] += 1
        elif "expires" in item and int(item["expires"]["N"]) <= time.time():
            counts["expired"] += 1
        elif erased(keys, ledger, item):
            counts["erased by its sender"] += 1
        else:
            counts["put back"] += 1
            if asked.really:
                put(client, asked.table, schema[0]["AttributeName"], item)
    for what, count in counts.items():
        print(f"{count:8} {what}")
    if not asked.really:
        print("Nothing was done. With --really, it is.")


def put(client, table, key, item):
    try:
        client.put_item(TableName=table, Item=item, ConditionExpression="attribute_not_exists(#key)", ExpressionAttributeNames={"#key": key})
    except ClientError as failed:
        # Somebody made one meanwhile: theirs stays.
        if failed.response["Error"]["Code"] != "ConditionalCheckFailedException":
            raise


main()
